/**
 * Mail to this side's own officers, in their language and without content of the case, through an outbox.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"system", "journal", "lifecycle", "codelist", "directory", "account", "attachment", "deadline", "incident", "incident::state", "incident::act", "meeting", "meeting::state", "meeting::act"})
package org.yuegang.liaison.mail;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
