package org.yuegang.liaison.deadline.desk;

import java.time.Instant;
import java.util.Comparator;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.yuegang.liaison.deadline.Urgency;
import org.yuegang.liaison.journal.Mode;
import org.yuegang.liaison.system.BilingualText;

/**
 * One case on the desk, of whatever feature.
 *
 * @param path the page of the case
 * @param kind the key of what stands before its number, where the number alone does not say it
 * @param number the number by which both sides speak of it, else this node's reference
 * @param origin the code of the unit that began it
 * @param status the key of its one word
 * @param at when it takes place, if it is something that does
 * @param clock when the clock that runs first is due, {@link #NO_CLOCK} when none runs
 */
public record DeskRow(UUID id, String path, @Nullable String kind, String number, BilingualText subject, Mode mode,
		String origin, @Nullable Urgency urgency, String status, @Nullable Instant at, Instant clock, Instant moved) {

	/** Stands for the due time of a case without a clock, so that it comes after all others. */
	public static final Instant NO_CLOCK = Instant.parse("9999-12-31T00:00:00Z");

	/** What is overdue, then the clock that runs out first, then what moved last. Databases order ids as their text. */
	public static final Comparator<DeskRow> ORDER = Comparator.comparing(DeskRow::clock)
		.thenComparing(DeskRow::moved, Comparator.reverseOrder())
		.thenComparing(row -> row.id().toString(), Comparator.reverseOrder());

	public DeskCursor cursor() {
		return new DeskCursor(this.clock, this.moved, this.id);
	}

}
