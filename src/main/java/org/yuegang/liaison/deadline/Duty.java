package org.yuegang.liaison.deadline;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

import com.fasterxml.jackson.annotation.JsonIgnore;
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
 * @param reckoning how its due time was counted, as its act says; null in acts of before it was kept
 */
public record Duty(String key, DutyKind kind, Urgency urgency, String debtor, String creditor, UUID openedBy,
		Instant since, Instant due, List<Rung> ladder, DutyStatus status, @Nullable Instant settledAt,
		@Nullable UUID settledBy, String policy, @Nullable Instant stoppedUntil,
		@Nullable Reckoning reckoning) {

	public Duty {
		ladder = List.copyOf(ladder);
	}

	public Duty(String key, DutyKind kind, Urgency urgency, String debtor, String creditor, UUID openedBy, Instant since,
			Instant due, List<Rung> ladder, DutyStatus status, @Nullable Instant settledAt, @Nullable UUID settledBy,
			String policy, @Nullable Instant stoppedUntil) {
		this(key, kind, urgency, debtor, creditor, openedBy, since, due, ladder, status, settledAt, settledBy, policy,
				stoppedUntil, null);
	}

	/**
	 * Whether something is owed anew or otherwise, or was done. A duty that only fell away asks nothing of anybody: an
	 * act that does no more than end it took no effect.
	 */
	public static boolean isAnyMoved(List<Duty> before, List<Duty> after) {
		Map<String, Duty> known = before.stream().collect(Collectors.toMap(Duty::key, duty -> duty, (one, same) -> one));
		return after.stream().anyMatch(duty -> {
			Duty was = known.get(duty.key());
			return duty.isOpen() ? !duty.equals(was) : duty.status() == DutyStatus.MET && was != null && was.isOpen();
		});
	}

	/** The clock that a unit looks at first: its own before the other's, each by due time. A stopped one does not run. */
	public static Optional<Duty> runningFirst(Collection<Duty> duties, String unit) {
		return duties.stream()
			.filter(duty -> duty.isOpen() && duty.stoppedUntil() == null)
			.min(Comparator.comparing((Duty duty) -> !duty.debtor().equals(unit)).thenComparing(Duty::due));
	}

	/** The times of a clock that stood still: what was not taken yet moves on by as much. */
	public Term.Times movedBy(Duration stoodStill) {
		return new Term.Times(this.due.plus(stoodStill),
				this.ladder.stream()
					.map(rung -> rung.takenAt() != null ? rung.at() : rung.at().plus(stoodStill))
					.toList());
	}

	@JsonIgnore
	public boolean isOpen() {
		return this.status == DutyStatus.OPEN;
	}

	/** Whether it is owed to the debtor's own side: the debtor's node watches it, and its reminders stay there. */
	@JsonIgnore
	public boolean isInternal() {
		return this.debtor.equals(this.creditor);
	}

	public boolean isOverdue(Instant now) {
		return isOpen() && this.stoppedUntil == null && now.isAfter(this.due);
	}

	/** The step that comes next on the ladder, seen by both sides beforehand; empty when settled or all are taken. */
	public Optional<Rung> nextRung() {
		return isOpen() ? this.ladder.stream().filter(rung -> !isTaken(rung)).findFirst() : Optional.empty();
	}

	/** All steps that are still to come, in order; none when settled. */
	public List<Rung> rungsAhead() {
		return isOpen() ? this.ladder.stream().filter(rung -> !isTaken(rung)).toList() : List.of();
	}

	private boolean isTaken(Rung rung) {
		boolean internal = isInternal() || rung.kind() == RungKind.DRAFT_MEETING;
		return (internal ? rung.ownTakenAt() : rung.takenAt()) != null;
	}

	/**
	 * The step that the node of {@code unit} has to take next: as creditor, or in its own copy as debtor. A step that
	 * stays internal to a node is known there by its own time only.
	 */
	public Optional<Rung> nextRungFor(String unit) {
		if (!isOpen()) {
			return Optional.empty();
		}
		if (unit.equals(this.creditor) && !isInternal()) {
			return this.ladder.stream()
				.filter(rung -> rung.kind() == RungKind.DRAFT_MEETING ? rung.ownTakenAt() == null : rung.takenAt() == null)
				.findFirst();
		}
		return !unit.equals(this.debtor) ? Optional.empty() : this.ladder.stream()
			.filter(rung -> rung.kind() != RungKind.DRAFT_MEETING && rung.takenAt() == null && rung.ownTakenAt() == null)
			.findFirst();
	}

	/** When the node of {@code unit} next has to look at this duty; a stopped clock is resumed by its creditor's node. */
	public Optional<Instant> nextAt(String unit) {
		if (isOpen() && this.stoppedUntil != null) {
			return Optional.of(this.stoppedUntil).filter(until -> unit.equals(this.creditor));
		}
		return nextRungFor(unit).map(Rung::at);
	}

}
