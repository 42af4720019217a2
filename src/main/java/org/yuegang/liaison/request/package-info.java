/**
 * Requests: what one side asks of the other and gets answered by a time, on an incident or before there is one
 * (clauses four, five and seven). What stands in {@code state} follows from acts alone; what is allowed stands in the one
 * table of {@code track}. Pages, scripts, clocks, notices and the exchange come in through the components of this
 * package and change nothing past them.
 */
@NullMarked
@ApplicationModule(allowedDependencies = {"system", "system :: form", "journal", "lifecycle", "lifecycle :: web", "deadline", "deadline :: desk", "mail", "incident", "incident::state", "incident::act", "incident::notice", "codelist"})
package org.yuegang.liaison.request;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
