package org.yuegang.liaison.desk.web;

import java.time.Instant;

import org.jspecify.annotations.Nullable;
import org.yuegang.liaison.incident.IncidentView;

/**
 * One case on the desk.
 *
 * @param due when the clock that runs first is due, or null when none runs
 * @param clock that clock in words
 * @param mine whether something waits for this very officer
 */
record DeskRow(IncidentView view, @Nullable Instant due, @Nullable String clock, boolean overdue, boolean mine) {
}
