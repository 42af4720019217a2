/**
 * The inbox across features and the frame of the pages.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"system", "system :: form", "journal", "lifecycle", "codelist", "directory", "account", "attachment", "deadline", "incident", "incident::state", "incident::act", "meeting", "meeting::state", "meeting::act", "exchange", "mail"})
package org.yuegang.liaison.desk;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
