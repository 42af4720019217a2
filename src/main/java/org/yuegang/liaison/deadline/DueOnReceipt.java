package org.yuegang.liaison.deadline;

import java.time.Instant;
import java.util.List;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

/**
 * The due times that a RECEIVED act carries for one duty of the act it receipts; UTC.
 *
 * @param reckoning how the due time was counted; null in acts of before it was kept
 */
public record DueOnReceipt(String key, Instant due, List<Instant> steps, @Nullable Reckoning reckoning) {

	public DueOnReceipt {
		Objects.requireNonNull(key);
		Objects.requireNonNull(due);
		steps = List.copyOf(steps);
	}

	public DueOnReceipt(String key, Instant due, List<Instant> steps) {
		this(key, due, steps, null);
	}

	public Term.Times times() {
		return new Term.Times(this.due, this.steps, this.reckoning);
	}

	/** One for every opening that runs from receipt. */
	public static List<DueOnReceipt> of(Terms terms, Instant receivedAt, JointCalendar calendar) {
		return terms.openings().stream().filter(opening -> opening.times() == null).map(opening -> {
			Term.Times times = opening.term().from(receivedAt, calendar);
			return new DueOnReceipt(opening.key(), times.due(), times.steps(), times.reckoning());
		}).toList();
	}

}
