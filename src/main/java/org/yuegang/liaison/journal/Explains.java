package org.yuegang.liaison.journal;

import java.util.List;
import java.util.Optional;

/** Port: the words of an act on the timeline. */
public interface Explains {

	/** The sentence for an act of this feature, or empty when it is another's. */
	Optional<Explanation> explain(Act act);

	/**
	 * A message key under {@code timeline.} and its arguments: strings already in the reader's terms, and prose as the
	 * {@code BilingualText} it is, so that a page can say in which language it stands.
	 */
	record Explanation(String key, List<?> arguments) {
	}

}
