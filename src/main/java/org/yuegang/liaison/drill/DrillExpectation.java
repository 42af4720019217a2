package org.yuegang.liaison.drill;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * What a node must show.
 *
 * @param at the unit whose node is asked; both when left out
 * @param on the case or meeting; left out for mail
 * @param status the headline status of a case, or the state of a meeting
 * @param tracks by track, its state
 * @param open exactly these duties are open, by key
 * @param duties what single duties look like
 * @param shows by JSON pointer into what the API answers, the value
 * @param absent the node knows no such case
 * @param mail exactly these mails were written since mail was last expected there, each {@code officer KIND}
 */
record DrillExpectation(@Nullable String at, @Nullable String on, @Nullable String status,
		@Nullable Map<String, String> tracks, @Nullable List<String> open, @Nullable Map<String, DutyLook> duties,
		@Nullable Map<String, JsonNode> shows, @Nullable Boolean absent, @Nullable List<String> mail) {

	DrillExpectation {
		boolean ofCase = status != null || tracks != null || open != null || duties != null || shows != null
				|| absent != null;
		if (ofCase && on == null) {
			throw new IllegalArgumentException("an expectation of a case says on which");
		}
		if (!ofCase && mail == null) {
			throw new IllegalArgumentException("an expectation expects something");
		}
		if (mail != null && at == null) {
			throw new IllegalArgumentException("an expectation of mail says at which node");
		}
	}

	/**
	 * A duty's look.
	 *
	 * @param status OPEN, MET or ENDED
	 * @param next the step of its ladder that comes next
	 */
	record DutyLook(@Nullable String status, @Nullable OffsetDateTime due, @Nullable NextStep next) {
	}

	/** The ladder's next step, which both sides see beforehand. */
	record NextStep(int step, OffsetDateTime at, String does, @Nullable List<String> calls) {
	}

}
