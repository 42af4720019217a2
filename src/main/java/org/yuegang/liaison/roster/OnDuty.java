package org.yuegang.liaison.roster;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.yuegang.liaison.directory.Appointment;
import org.yuegang.liaison.directory.Officers;
import org.yuegang.liaison.journal.KeptState;

/**
 * Who answers for a post of this side: who stands in comes before who has the shift, and who has the shift before
 * whoever is appointed. A shift of an officer who serves no more names nobody.
 */
@Component
public class OnDuty {

	/** How far ahead gaps are warned of. */
	public static final Duration AHEAD = Duration.ofDays(30);

	private final RosterRows rows;

	private final Officers officers;

	/** The roster and the appointments change seldom, and tell the journal. */
	private final KeptState<String, Known> kept = KeptState.lasting();

	OnDuty(RosterRows rows, Officers officers) {
		this.rows = rows;
		this.officers = officers;
	}

	/** Who answers at that moment, which is not before what was asked last. */
	public Watch of(Post post, Instant at) {
		Known known = known(at);
		List<Shift> all = known.shifts().stream().filter(shift -> shift.post() == post && known.suits(shift)).toList();
		Optional<Shift> one = holder(all, at);
		List<Appointment> officers = one.flatMap(shift -> known.officer(shift.officer()))
			.map(List::of)
			.orElseGet(() -> known.officers().stream().filter(post::isConfiguredFor).toList());
		return new Watch(post, officers, next(all, one.orElse(null), at), one.isPresent());
	}

	/** The times in the next thirty days for which the roster names nobody; none where no roster is kept. */
	public List<Span> gaps(Post post, Instant now) {
		Known known = known(now);
		List<Shift> all = known.shifts().stream().filter(shift -> shift.post() == post).toList();
		List<Span> gaps = new ArrayList<>();
		if (all.isEmpty()) {
			return gaps;
		}
		Instant covered = now;
		Instant end = now.plus(AHEAD);
		for (Shift shift : all) {
			if (known.suits(shift) && shift.from().isBefore(end)) {
				if (shift.from().isAfter(covered)) {
					gaps.add(new Span(covered, shift.from()));
				}
				covered = covered.isAfter(shift.to()) ? covered : shift.to();
			}
		}
		if (covered.isBefore(end)) {
			gaps.add(new Span(covered, end));
		}
		return gaps;
	}

	private static Optional<Shift> holder(List<Shift> all, Instant at) {
		return all.stream()
			.filter(shift -> shift.isAt(at))
			.max(Comparator.comparing(Shift::cover).thenComparing(Shift::madeAt).thenComparing(Shift::id));
	}

	/** The next moment at which somebody else has it. */
	private static @Nullable Instant next(List<Shift> all, @Nullable Shift now, Instant at) {
		TreeSet<Instant> turns = new TreeSet<>();
		all.forEach(shift -> turns.addAll(List.of(shift.from(), shift.to())));
		String holder = now == null ? null : now.officer();
		return turns.tailSet(at, false)
			.stream()
			.filter(turn -> !Objects.equals(holder, holder(all, turn).map(Shift::officer).orElse(null)))
			.findFirst()
			.orElse(null);
	}

	private Known known(Instant at) {
		return this.kept.once("roster", () -> new Known(this.rows.endingAfter(at), this.officers.all()));
	}

	private record Known(List<Shift> shifts, List<Appointment> officers) {

		Optional<Appointment> officer(String code) {
			return this.officers.stream().filter(one -> one.officer().code().equals(code)).findFirst();
		}

		boolean suits(Shift shift) {
			return officer(shift.officer()).filter(shift.post()::suits).isPresent();
		}

	}

}
