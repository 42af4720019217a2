package org.yuegang.liaison.journal;

import java.util.List;
import java.util.Optional;

/** Port: the words of an act on the timeline. */
public interface Explains {

	/** The sentence for an act of this feature, or empty when it is another's. */
	Optional<Explanation> explain(Act act);

	/** A message key under {@code timeline.} and its arguments, already in the reader's terms. */
	record Explanation(String key, List<String> arguments) {
	}

}
