package org.yuegang.liaison.request.act;

import java.net.URI;
import java.net.URISyntaxException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.yuegang.liaison.system.BilingualText;
import org.yuegang.liaison.system.FieldProblem;

/** Gathers what is wrong with a form. */
final class FormProblems {

	private final List<FieldProblem> found = new ArrayList<>();

	List<FieldProblem> found() {
		return List.copyOf(this.found);
	}

	/** At least one of the two texts. */
	FormProblems text(String pointer, @Nullable BilingualText text) {
		return check(text != null && !text.isEmpty(), pointer, "missing");
	}

	/** Both texts: what is published is equally valid in both (clause ten). */
	FormProblems bothTexts(String pointer, BilingualText text) {
		return check(text.isComplete(), pointer, text.isEmpty() ? "missing" : "both-texts");
	}

	FormProblems ahead(String pointer, @Nullable Instant time, Instant now) {
		return check(time == null || time.isAfter(now), pointer, "time-past");
	}

	/** Only what a browser opens safely: the link is shown to the other side's officers. */
	FormProblems link(String pointer, @Nullable String link) {
		return check(link == null || isWebAddress(link), pointer, "not-a-link");
	}

	FormProblems check(boolean holds, String pointer, String code, String... arguments) {
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
