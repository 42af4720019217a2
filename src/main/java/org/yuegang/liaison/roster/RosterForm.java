package org.yuegang.liaison.roster;

import java.time.Instant;
import java.util.UUID;

import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** What is filled in to change the roster. */
public sealed interface RosterForm {

	/** @param cover whether the officer stands in for whoever has the shift */
	record Plan(Post post, @Size(max = 60) String officer, Instant from, Instant to, @Nullable Boolean cover)
			implements RosterForm {
	}

	record TakeOver(Post post) implements RosterForm {
	}

	/**
	 * @param given the proposer's own shift
	 * @param taken the shift they would have instead
	 */
	record Propose(UUID given, UUID taken) implements RosterForm {
	}

	record Answer(boolean agreed) implements RosterForm {
	}

}
