/**
 * Meetings, above all the emergency high-level meeting of clause six: proposal to agreed minutes. What stands in
 * {@code state} follows from acts alone; what is allowed stands in the one table of {@code track}. Pages, scripts,
 * clocks and the exchange come in through the components of this package and change nothing past them.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"system", "system::form", "system :: form", "journal", "lifecycle", "lifecycle :: web", "codelist", "directory", "account", "attachment", "deadline", "deadline :: desk", "mail", "incident", "incident::state", "incident::act"})
package org.yuegang.liaison.meeting;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
