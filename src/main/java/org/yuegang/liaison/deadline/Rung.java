package org.yuegang.liaison.deadline;

import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * One step of a running ladder.
 *
 * @param number from 1
 * @param takenAt when the creditor's node took it, or null
 * @param ownTakenAt when the debtor's node told its own officers from its own copy, or null
 */
public record Rung(int number, Instant at, RungKind kind, List<Called> calls, @Nullable Instant takenAt,
		@Nullable Instant ownTakenAt) {

	public Rung {
		calls = List.copyOf(calls);
	}

}
