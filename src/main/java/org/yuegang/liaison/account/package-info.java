/**
 * Sign-in and roles: turns a password into the current officer.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"system", "journal", "directory"})
package org.yuegang.liaison.account;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
