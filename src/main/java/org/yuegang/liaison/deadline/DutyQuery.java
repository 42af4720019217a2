package org.yuegang.liaison.deadline;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * Which open duties are wanted, the earliest due first; null leaves a filter out.
 *
 * @param overdue true for those past due and running at {@code now}, false for all others
 * @param after the last duty of the page before
 * @param limit how many at the most
 */
public record DutyQuery(@Nullable String debtor, @Nullable DutyKind kind, @Nullable Boolean overdue, Instant now,
		@Nullable DutyCursor after, int limit) {

	/** Everything open, one page of it. */
	public static DutyQuery all(Instant now, int limit) {
		return new DutyQuery(null, null, null, now, null, limit);
	}

	public DutyQuery owedBy(String unit) {
		return new DutyQuery(unit, this.kind, this.overdue, this.now, this.after, this.limit);
	}

}
