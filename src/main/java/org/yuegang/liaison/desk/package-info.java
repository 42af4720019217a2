/**
 * The inbox across features. It knows none of them by name: each brings its rows.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"system", "journal", "lifecycle", "directory", "roster", "deadline", "deadline :: desk"})
package org.yuegang.liaison.desk;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
