package org.yuegang.liaison.roster;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.yuegang.liaison.roster.RosterChange.What;
import org.yuegang.liaison.system.Officer;
import org.yuegang.liaison.system.Outcome;
import org.yuegang.liaison.system.Refusal;

/** Two officers swap a shift each: one proposes, and it counts once the other agrees. */
@Component
public class Swaps {

	private final RosterRows rows;

	private final RosterWriting writing;

	Swaps(RosterRows rows, RosterWriting writing) {
		this.rows = rows;
		this.writing = writing;
	}

	/** The swaps that wait for an answer, the oldest first. */
	public List<Swap> open() {
		return this.rows.openSwaps();
	}

	/** Proposes to swap two shifts of a post; nothing changes before the other officer agrees. */
	public Outcome<Swap> propose(Officer by, RosterForm.Propose form) {
		return this.writing.change(now -> {
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
		return this.writing.change(now -> {
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
			Optional<Refusal> unsuited = this.writing.unsuited(given.post(), swap.asked())
				.or(() -> this.writing.unsuited(taken.post(), swap.proposedBy()));
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

}
