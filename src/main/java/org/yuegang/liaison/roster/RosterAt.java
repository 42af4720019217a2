package org.yuegang.liaison.roster;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeSet;

import org.jspecify.annotations.Nullable;
import org.yuegang.liaison.directory.Appointment;

/**
 * This side's roster as of one moment, read once and asked as often as a page needs. Who stands in comes before who has the
 * shift, and who has the shift before whoever is appointed. A shift of an officer who serves no more names nobody.
 */
public final class RosterAt {

	/** What runs at that moment or comes after it, by its beginning. */
	private final List<Shift> shifts;

	private final List<Appointment> officers;

	private final Instant at;

	RosterAt(List<Shift> shifts, List<Appointment> officers, Instant at) {
		this.shifts = shifts;
		this.officers = officers;
		this.at = at;
	}

	/** Who answers for the post. */
	public Watch of(Post post) {
		List<Shift> all = this.shifts.stream().filter(shift -> shift.post() == post && suits(shift)).toList();
		Optional<Shift> one = holder(all, this.at);
		List<Appointment> officers = one.flatMap(shift -> officer(shift.officer()))
			.map(List::of)
			.orElseGet(() -> this.officers.stream().filter(post::isConfiguredFor).toList());
		return new Watch(post, officers, next(all, one.orElse(null), this.at), one.isPresent());
	}

	/** Who answers for each post, in the order of the posts. */
	public List<Watch> watches() {
		return Arrays.stream(Post.values()).map(this::of).toList();
	}

	/** The times in the next thirty days for which the roster names nobody; none of a post for which no roster is kept. */
	public List<Gap> gaps() {
		return Arrays.stream(Post.values()).flatMap(post -> gaps(post).stream()).toList();
	}

	private List<Gap> gaps(Post post) {
		List<Shift> all = this.shifts.stream().filter(shift -> shift.post() == post).toList();
		List<Gap> gaps = new ArrayList<>();
		if (all.isEmpty()) {
			return gaps;
		}
		Instant covered = this.at;
		Instant end = this.at.plus(OnDuty.AHEAD);
		for (Shift shift : all) {
			if (suits(shift) && shift.from().isBefore(end)) {
				if (shift.from().isAfter(covered)) {
					gaps.add(new Gap(post, covered, shift.from()));
				}
				covered = covered.isAfter(shift.to()) ? covered : shift.to();
			}
		}
		if (covered.isBefore(end)) {
			gaps.add(new Gap(post, covered, end));
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

	private Optional<Appointment> officer(String code) {
		return this.officers.stream().filter(one -> one.officer().code().equals(code)).findFirst();
	}

	private boolean suits(Shift shift) {
		return officer(shift.officer()).filter(shift.post()::suits).isPresent();
	}

}
