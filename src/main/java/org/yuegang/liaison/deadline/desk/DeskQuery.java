package org.yuegang.liaison.deadline.desk;

import java.time.Instant;

import org.jspecify.annotations.Nullable;
import org.yuegang.liaison.deadline.Urgency;
import org.yuegang.liaison.system.Officer;

/**
 * Which rows of the desk are asked for; null leaves a filter out.
 *
 * @param officer whose desk it is
 * @param origin the code of the unit that began the case
 * @param after the place of the last row of the page before
 * @param limit at most so many rows
 */
public record DeskQuery(Officer officer, DeskTab tab, @Nullable Urgency urgency, @Nullable String origin, Instant now,
		@Nullable DeskCursor after, int limit) {
}
