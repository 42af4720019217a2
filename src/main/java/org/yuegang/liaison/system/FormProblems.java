package org.yuegang.liaison.system;

import java.net.URI;
import java.net.URISyntaxException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import org.jspecify.annotations.Nullable;

/** Gathers what is wrong with a form that could be read: one line for each rule, each problem with its pointer. */
public final class FormProblems {

	private final List<FieldProblem> found = new ArrayList<>();

	public List<FieldProblem> found() {
		return List.copyOf(this.found);
	}

	/** At least one of the two texts, where there is one at all. */
	public FormProblems text(String pointer, @Nullable BilingualText text) {
		return check(text == null || !text.isEmpty(), pointer, "missing");
	}

	/** Both texts: what is signed or published is equally valid in both (clause ten). */
	public FormProblems bothTexts(String pointer, BilingualText text) {
		return check(text.isComplete(), pointer, text.isEmpty() ? "missing" : "both-texts");
	}

	/** A time that must be told and has come. */
	public FormProblems happened(String pointer, @Nullable Instant time, Instant now) {
		return check(time != null, pointer, "missing").check(time == null || !time.isAfter(now), pointer,
				"time-future");
	}

	/** A time to come, where one is told. */
	public FormProblems ahead(String pointer, @Nullable Instant time, Instant now) {
		return check(time == null || time.isAfter(now), pointer, "time-past");
	}

	/** Different times, all of them to come. */
	public FormProblems times(String pointer, List<Instant> times, int least, Instant now) {
		check(times.size() >= least, pointer, "too-few", Integer.toString(least));
		Set<Instant> seen = new HashSet<>();
		for (int i = 0; i < times.size(); i++) {
			ahead(pointer + "/" + i, times.get(i), now);
			check(seen.add(times.get(i)), pointer + "/" + i, "repeated");
		}
		return this;
	}

	public FormProblems distinct(String pointer, Collection<?> values) {
		return check(new HashSet<>(values).size() == values.size(), pointer, "repeated");
	}

	/** Only what a browser opens safely: the link is shown to the other side's officers. */
	public FormProblems link(String pointer, @Nullable String link) {
		return check(link == null || isWebAddress(link), pointer, "not-a-link");
	}

	public FormProblems check(boolean holds, String pointer, String code, String... arguments) {
		if (!holds) {
			this.found.add(FieldProblem.of(pointer, code, arguments));
		}
		return this;
	}

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
