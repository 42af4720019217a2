package org.yuegang.liaison.lifecycle;

import java.util.Optional;

import org.yuegang.liaison.system.Refusal;

/**
 * One condition of a row, over what the maker's node knows.
 *
 * @param <C> the facts a decision of this track is made on
 */
@FunctionalInterface
public interface Condition<C> {

	/** Why the act is refused, or empty when the condition holds. Must not change anything. */
	Optional<Refusal> obstacle(C facts);

}
