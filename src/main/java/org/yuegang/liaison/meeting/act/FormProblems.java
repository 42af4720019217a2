package org.yuegang.liaison.meeting.act;

import java.net.URI;
import java.net.URISyntaxException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.yuegang.liaison.system.BilingualText;
import org.yuegang.liaison.system.FieldProblem;

/** Gathers what is wrong with a form. */
final class FormProblems {

	private final List<FieldProblem> found = new ArrayList<>();

	private final Set<String> units;

	private final Instant now;

	FormProblems(Set<String> units, Instant now) {
		this.units = units;
		this.now = now;
	}

	List<FieldProblem> found() {
		return List.copyOf(this.found);
	}

	/** At least one of the two texts. */
	FormProblems text(String pointer, @Nullable BilingualText text) {
		return check(text == null || !text.isEmpty(), pointer, "missing");
	}

	/** Both texts: what is signed is equally valid in both (clause ten). */
	FormProblems bothTexts(String pointer, BilingualText text) {
		return check(text.isComplete(), pointer, text.isEmpty() ? "missing" : "both-texts");
	}

	/** A time that must be told and has come. */
	FormProblems happened(String pointer, @Nullable Instant time) {
		return check(time != null, pointer, "missing").check(time == null || !time.isAfter(this.now), pointer,
				"time-future");
	}

	/** Different times, all of them to come. */
	FormProblems times(String pointer, List<Instant> times, int least) {
		check(times.size() >= least, pointer, "too-few", Integer.toString(least));
		Set<Instant> seen = new HashSet<>();
		for (int i = 0; i < times.size(); i++) {
			check(times.get(i).isAfter(this.now), pointer + "/" + i, "time-past");
			check(seen.add(times.get(i)), pointer + "/" + i, "repeated");
		}
		return this;
	}

	FormProblems distinct(String pointer, Collection<?> values) {
		return check(new HashSet<>(values).size() == values.size(), pointer, "repeated");
	}

	FormProblems unit(String pointer, String unit) {
		return check(this.units.contains(unit), pointer, "unknown-unit", unit);
	}

	/** Each is of one of the units, named, and listed once. */
	FormProblems people(String pointer, List<Person> people) {
		for (int i = 0; i < people.size(); i++) {
			unit(pointer + "/" + i + "/unit", people.get(i).unit());
			text(pointer + "/" + i + "/name", people.get(i).name());
			check(people.subList(0, i).stream().noneMatch(people.get(i)::isAlike), pointer + "/" + i + "/name",
					"person-repeated");
		}
		return this;
	}

	FormProblems link(String pointer, @Nullable String link) {
		return check(link == null || isWebAddress(link), pointer, "not-a-link");
	}

	FormProblems check(boolean holds, String pointer, String code, String... arguments) {
		if (!holds) {
			this.found.add(FieldProblem.of(pointer, code, arguments));
		}
		return this;
	}

	/** Only what a browser opens safely: the link is shown to the other side's officers. */
	private static boolean isWebAddress(String link) {
		try {
			URI address = new URI(link);
			return "https".equals(address.getScheme()) && address.getHost() != null;
		}
		catch (URISyntaxException malformed) {
			return false;
		}
	}

}
