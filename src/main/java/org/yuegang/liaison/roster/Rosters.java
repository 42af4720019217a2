package org.yuegang.liaison.roster;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import org.springframework.stereotype.Component;
import org.yuegang.liaison.roster.RosterChange.What;
import org.yuegang.liaison.system.LocalTimes;
import org.yuegang.liaison.system.Officer;
import org.yuegang.liaison.system.Outcome;
import org.yuegang.liaison.system.Refusal;
import org.yuegang.liaison.system.Role;

/** The roster of this node's unit. Liaison officers and the head plan it; an officer takes over for themself. */
@Component
public class Rosters {

	/** How long somebody who takes over has it where no shift was running. */
	static final Duration TAKEN_FOR = Duration.ofHours(12);

	private static final Set<Role> PLANNERS = Set.of(Role.LIAISON_OFFICER, Role.HEAD);

	private static final int CHANGES = 50;

	private final RosterRows rows;

	private final OnDuty onDuty;

	private final RosterWriting writing;

	private final Clock clock;

	Rosters(RosterRows rows, OnDuty onDuty, RosterWriting writing, Clock clock) {
		this.rows = rows;
		this.onDuty = onDuty;
		this.writing = writing;
		this.clock = clock;
	}

	/** Whether the officer may plan shifts. */
	public static boolean mayPlan(Officer officer) {
		return officer.isAnyOf(PLANNERS);
	}

	/** The shifts that run or come, by their beginning. */
	public List<Shift> shifts() {
		return this.rows.endingAfter(this.clock.instant());
	}

	/** What was changed last, the latest first. */
	public List<RosterChange> changes() {
		return this.rows.changes(CHANGES);
	}

	/** Plans a shift, or somebody who stands in. Two shifts of a post do not overlap; who stands in lies over a shift. */
	public Outcome<Shift> plan(Officer by, RosterForm.Plan form) {
		if (!mayPlan(by)) {
			return new Outcome.Forbidden<>(Refusal.of("role-missing", "roster.act.plan"));
		}
		boolean cover = Boolean.TRUE.equals(form.cover());
		return this.writing.change(now -> {
			Shift shift = new Shift(UUID.randomUUID(), form.post(), form.officer(), form.from(), form.to(), cover, now);
			return obstacle(shift, now).<Outcome<Shift>>map(Outcome.Refused::new)
				.orElseGet(() -> added(by, cover ? What.COVERED : What.PLANNED, shift, now));
		});
	}

	/** Takes a shift off the roster; what ran of it stays on record. */
	public Outcome<Shift> remove(Officer by, UUID id) {
		if (!mayPlan(by)) {
			return new Outcome.Forbidden<>(Refusal.of("role-missing", "roster.act.remove"));
		}
		return this.writing.change(now -> {
			Shift shift = this.rows.find(id).orElse(null);
			if (shift == null) {
				return new Outcome.NotFound<>();
			}
			this.rows.remove(id, now);
			this.rows.note(RosterChange.of(now, by.code(), What.REMOVED, shift));
			return new Outcome.Done<>(shift);
		});
	}

	/** The officer has the post from now until the next turn of the roster, or for twelve hours where none comes. */
	public Outcome<Shift> takeOver(Officer by, RosterForm.TakeOver form) {
		return this.writing.change(now -> {
			Watch watch = this.onDuty.of(form.post(), now);
			if (watch.rostered() && watch.officers().stream().anyMatch(one -> one.officer().code().equals(by.code()))) {
				return new Outcome.Refused<>(Refusal.of("on-duty-already"));
			}
			Instant to = watch.rostered() && watch.until() != null ? watch.until() : now.plus(TAKEN_FOR);
			Shift shift = new Shift(UUID.randomUUID(), form.post(), by.code(), now, to, true, now);
			return this.writing.unsuited(form.post(), by.code()).<Outcome<Shift>>map(Outcome.Refused::new)
				.orElseGet(() -> added(by, What.TAKEN_OVER, shift, now));
		});
	}

	private Outcome<Shift> added(Officer by, What what, Shift shift, Instant now) {
		this.rows.add(shift);
		this.rows.note(RosterChange.of(now, by.code(), what, shift));
		return new Outcome.Done<>(shift);
	}

	private Optional<Refusal> obstacle(Shift shift, Instant now) {
		if (!shift.from().isBefore(shift.to())) {
			return Optional.of(Refusal.of("shift-ends-before-it-begins"));
		}
		if (!shift.to().isAfter(now)) {
			return Optional.of(Refusal.of("shift-is-over"));
		}
		Optional<Refusal> overlap = shift.cover() ? Optional.empty() : this.rows.endingAfter(now)
			.stream()
			.filter(other -> !other.cover() && other.post() == shift.post() && other.overlaps(shift.from(), shift.to()))
			.findFirst()
			.map(other -> Refusal.of("shift-overlaps", other.officer(), written(other.from()), written(other.to())));
		return overlap.or(() -> this.writing.unsuited(shift.post(), shift.officer()));
	}

	private static String written(Instant at) {
		return at.atOffset(LocalTimes.ZONE).truncatedTo(ChronoUnit.MINUTES).toLocalDateTime().toString().replace('T', ' ');
	}

}
