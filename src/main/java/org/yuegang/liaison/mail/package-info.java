/**
 * Mail to this side's own officers, in their language and without content of the case, through an outbox.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"system", "journal", "lifecycle", "directory", "deadline"})
package org.yuegang.liaison.mail;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
