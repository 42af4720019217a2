/**
 * Duties: what is owed, by whom, by when, the ladder of an unmet one, the dated policy behind it, and the
 * sweeper that looks for what is due. It never decides what a lapse means: the owning feature does.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"system", "journal", "directory"})
package org.yuegang.liaison.deadline;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
