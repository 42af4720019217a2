package org.yuegang.liaison.deadline;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/**
 * Something owed by one unit to the other (or to itself) by a time. A value that follows from acts alone, alike on
 * both nodes for shared duties.
 *
 * @param key unique within its case, for instance {@code ACKNOWLEDGE/2}
 * @param debtor the code of the unit that owes it
 * @param creditor the code of the unit it is owed to; the debtor's own for an internal duty
 * @param openedBy the act that opened it
 * @param settledBy the act that met or ended it, if one did
 * @param policy the id of the policy its times came from
 * @param stoppedUntil while its clock is stopped: until when at the most
 */
public record Duty(String key, DutyKind kind, Urgency urgency, String debtor, String creditor, UUID openedBy,
		Instant since, Instant due, List<Rung> ladder, DutyStatus status, @Nullable Instant settledAt,
		@Nullable UUID settledBy, String policy, @Nullable Instant stoppedUntil) {

	public Duty {
		ladder = List.copyOf(ladder);
	}

	public boolean isOpen() {
		return this.status == DutyStatus.OPEN;
	}

	public boolean isOverdue(Instant now) {
		return isOpen() && this.stoppedUntil == null && now.isAfter(this.due);
	}

	/** The step that comes next on the ladder, seen by both sides beforehand; empty when settled or all are taken. */
	public Optional<Rung> nextRung() {
		return isOpen() ? this.ladder.stream().filter(rung -> rung.takenAt() == null).findFirst() : Optional.empty();
	}

	/** The step that the node of {@code unit} has to take next, as creditor or in its own copy as debtor. */
	public Optional<Rung> nextRungFor(String unit) {
		if (!isOpen()) {
			return Optional.empty();
		}
		boolean watches = unit.equals(this.kind.isWatchedByDebtor() ? this.debtor : this.creditor);
		Stream<Rung> left = watches ? this.ladder.stream().filter(rung -> rung.takenAt() == null)
				: unit.equals(this.debtor) ? this.ladder.stream()
					.filter(rung -> rung.kind() != RungKind.DRAFT_MEETING && rung.takenAt() == null
							&& rung.ownTakenAt() == null)
						: Stream.empty();
		return left.findFirst();
	}

	/** When the node of {@code unit} next has to look at this duty; a stopped clock is looked at when it must resume. */
	public Optional<Instant> nextAt(String unit) {
		if (isOpen() && this.stoppedUntil != null) {
			return Optional.of(this.stoppedUntil);
		}
		return nextRungFor(unit).map(Rung::at);
	}

}
