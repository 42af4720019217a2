package org.yuegang.liaison.deadline;

import java.time.Instant;
import java.util.List;
import java.util.Objects;

/** The due times that a RECEIVED act carries for one duty of the act it receipts; UTC. */
public record DueOnReceipt(String key, Instant due, List<Instant> steps) {

	public DueOnReceipt {
		Objects.requireNonNull(key);
		Objects.requireNonNull(due);
		steps = List.copyOf(steps);
	}

	/** One for every opening that runs from receipt. */
	public static List<DueOnReceipt> of(Terms terms, Instant receivedAt, JointCalendar calendar) {
		return terms.openings().stream().filter(opening -> opening.times() == null).map(opening -> {
			Term.Times times = opening.term().from(receivedAt, calendar);
			return new DueOnReceipt(opening.key(), times.due(), times.steps());
		}).toList();
	}

}
