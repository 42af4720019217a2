package org.yuegang.liaison.roster;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.yuegang.liaison.directory.Appointment;
import org.yuegang.liaison.directory.Officers;
import org.yuegang.liaison.journal.Durable;
import org.yuegang.liaison.journal.Journal;
import org.yuegang.liaison.roster.RosterChange.What;
import org.yuegang.liaison.system.LocalTimes;
import org.yuegang.liaison.system.Officer;
import org.yuegang.liaison.system.Outcome;
import org.yuegang.liaison.system.Refusal;
import org.yuegang.liaison.system.Role;

/**
 * Changes the roster of this node's unit, each time under the journal's lock, so that what a step of a ladder reads is
 * one roster and not half of the next. Liaison officers and the head plan; an officer takes over or swaps for themself.
 */
@Component
public class Rosters {

	/** How long somebody who takes over has it where no shift was running. */
	static final Duration TAKEN_FOR = Duration.ofHours(12);

	private static final Set<Role> PLANNERS = Set.of(Role.LIAISON_OFFICER, Role.HEAD);

	private static final int CHANGES = 50;

	private final RosterRows rows;

	private final Officers officers;

	private final OnDuty onDuty;

	private final DutyTelling telling;

	private final Journal journal;

	private final Durable durable;

	private final Clock clock;

	Rosters(RosterRows rows, Officers officers, OnDuty onDuty, DutyTelling telling, Journal journal,
			Durable durable, Clock clock) {
		this.rows = rows;
		this.officers = officers;
		this.onDuty = onDuty;
		this.telling = telling;
		this.journal = journal;
		this.durable = durable;
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

	/** The swaps that wait for an answer. */
	public List<Swap> swaps() {
		return this.rows.openSwaps();
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
		return change(now -> {
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
		return change(now -> {
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
		return change(now -> {
			Watch watch = this.onDuty.of(form.post(), now);
			if (watch.rostered() && watch.officers().stream().anyMatch(one -> one.officer().code().equals(by.code()))) {
				return new Outcome.Refused<>(Refusal.of("on-duty-already"));
			}
			Instant to = watch.rostered() && watch.until() != null ? watch.until() : now.plus(TAKEN_FOR);
			Shift shift = new Shift(UUID.randomUUID(), form.post(), by.code(), now, to, true, now);
			return unsuited(form.post(), by.code()).<Outcome<Shift>>map(Outcome.Refused::new)
				.orElseGet(() -> added(by, What.TAKEN_OVER, shift, now));
		});
	}

	/** Proposes to swap two shifts of a post; nothing changes before the other officer agrees. */
	public Outcome<Swap> propose(Officer by, RosterForm.Propose form) {
		return change(now -> {
			Shift given = upcoming(form.given(), now);
			Shift taken = upcoming(form.taken(), now);
			if (given == null || taken == null) {
				return new Outcome.Refused<>(Refusal.of("shift-not-there"));
			}
			Refusal obstacle = !given.officer().equals(by.code()) ? Refusal.of("shift-not-yours")
					: taken.officer().equals(by.code()) || taken.post() != given.post() ? Refusal.of("swap-of-nothing")
							: this.rows.openSwaps().stream().anyMatch(open -> touches(open, form)) ? Refusal.of("swap-waiting") : null;
			if (obstacle != null) {
				return new Outcome.Refused<>(obstacle);
			}
			Swap swap = new Swap(UUID.randomUUID(), given.id(), taken.id(), by.code(), taken.officer(), now,
					Swap.State.PROPOSED);
			this.rows.add(swap);
			this.rows.note(RosterChange.of(now, by.code(), What.SWAP_PROPOSED, given));
			return new Outcome.Done<>(swap);
		});
	}

	/** The officer who was asked agrees or declines. A shift that was changed meanwhile is swapped no more. */
	public Outcome<Swap> answer(Officer by, UUID id, RosterForm.Answer form) {
		return change(now -> {
			Swap swap = this.rows.findSwap(id).orElse(null);
			if (swap == null) {
				return new Outcome.NotFound<>();
			}
			if (!swap.asked().equals(by.code())) {
				return new Outcome.Refused<>(Refusal.of("swap-not-asked-of-you"));
			}
			Shift given = upcoming(swap.given(), now);
			Shift taken = upcoming(swap.taken(), now);
			boolean stands = swap.state() == Swap.State.PROPOSED && given != null && taken != null
					&& given.officer().equals(swap.proposedBy()) && taken.officer().equals(swap.asked());
			if (!stands) {
				return new Outcome.Refused<>(Refusal.of("swap-over"));
			}
			return answered(by, swap, given, taken, form.agreed(), now);
		});
	}

	private Outcome<Swap> answered(Officer by, Swap swap, Shift given, Shift taken, boolean agreed, Instant now) {
		if (agreed) {
			Optional<Refusal> unsuited = unsuited(given.post(), swap.asked())
				.or(() -> unsuited(taken.post(), swap.proposedBy()));
			if (unsuited.isPresent()) {
				return new Outcome.Refused<>(unsuited.get());
			}
			this.rows.hand(given.id(), swap.asked());
			this.rows.hand(taken.id(), swap.proposedBy());
			this.rows.note(RosterChange.of(now, by.code(), What.SWAPPED, given.of(swap.asked())));
			this.rows.note(RosterChange.of(now, by.code(), What.SWAPPED, taken.of(swap.proposedBy())));
		}
		else {
			this.rows.note(RosterChange.of(now, by.code(), What.SWAP_DECLINED, given));
		}
		this.rows.answer(swap.id(), agreed ? Swap.State.AGREED : Swap.State.DECLINED, now);
		return new Outcome.Done<>(this.rows.findSwap(swap.id()).orElseThrow());
	}

	private static boolean touches(Swap open, RosterForm.Propose form) {
		Set<UUID> both = Set.of(open.given(), open.taken());
		return both.contains(form.given()) || both.contains(form.taken());
	}

	private @Nullable Shift upcoming(UUID id, Instant now) {
		return this.rows.find(id).filter(shift -> shift.to().isAfter(now)).orElse(null);
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
		return overlap.or(() -> unsuited(shift.post(), shift.officer()));
	}

	/** Why the officer cannot have the post. An address or a number of the unit's own configuration counts as verified. */
	private Optional<Refusal> unsuited(Post post, String code) {
		Optional<Appointment> officer = this.officers.appointment(code);
		if (officer.filter(Appointment::enabled).isEmpty()) {
			return Optional.of(Refusal.of("officer-not-serving", code));
		}
		if (officer.filter(post::suits).isEmpty()) {
			return Optional.of(Refusal.of("officer-not-of-post", code));
		}
		return officer.filter(one -> one.mail() != null || one.phone() != null).isPresent() ? Optional.empty()
				: Optional.of(Refusal.of("officer-not-reachable", code));
	}

	private static String written(Instant at) {
		return at.atOffset(LocalTimes.ZONE).truncatedTo(ChronoUnit.MINUTES).toLocalDateTime().toString().replace('T', ' ');
	}

	/** What was refused changed nothing; what was done is seen by whoever decides next, and told if it holds now. */
	private <T> Outcome<T> change(Function<Instant, Outcome<T>> work) {
		return this.durable.commit(() -> {
			this.journal.lock();
			Outcome<T> outcome = work.apply(this.clock.instant().truncatedTo(ChronoUnit.MILLIS));
			if (outcome instanceof Outcome.Done<T>) {
				this.journal.circumstancesChanged();
				this.telling.tell();
			}
			return outcome;
		});
	}

}
