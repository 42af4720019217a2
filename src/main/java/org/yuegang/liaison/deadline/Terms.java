package org.yuegang.liaison.deadline;

import java.util.List;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

/**
 * What an act makes somebody owe, as the act carries it: the policy it was decided under and one opening a duty.
 */
public record Terms(String policy, Urgency urgency, List<Opening> openings) {

	/** Also where they are read from JSON, nothing may be missing that the types do not let be missing. */
	public Terms {
		Objects.requireNonNull(policy);
		Objects.requireNonNull(urgency);
		openings = List.copyOf(openings);
	}

	/**
	 * One duty to be opened.
	 *
	 * @param key the duty's key within its case
	 * @param times set when it runs from the act itself; null when it runs from the act's receipt, whose RECEIVED
	 * act then carries the times
	 */
	public record Opening(String key, DutyKind kind, Term term, Term.@Nullable Times times) {

		public Opening {
			Objects.requireNonNull(key);
			Objects.requireNonNull(kind);
			Objects.requireNonNull(term);
		}

	}

}
