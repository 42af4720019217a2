/**
 * The incident: notice and versions, verification, issue, acknowledgement, escalation, referral, onward
 * report and closure (agreement clauses one, two, four, five).
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"system", "system::form", "system :: form", "journal", "lifecycle", "lifecycle :: web", "codelist", "directory", "account", "attachment", "deadline", "deadline :: desk", "mail"})
package org.yuegang.liaison.incident;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
