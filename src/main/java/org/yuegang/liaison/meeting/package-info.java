/**
 * Meetings, above all the emergency high-level meeting of clause six: proposal to agreed minutes.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"system", "journal", "lifecycle", "codelist", "directory", "account", "attachment", "deadline", "incident"})
package org.yuegang.liaison.meeting;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
