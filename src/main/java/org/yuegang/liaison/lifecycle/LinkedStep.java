package org.yuegang.liaison.lifecycle;

import java.util.Set;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * A step of a case that is built of its steps (decision 019).
 *
 * @param <A> the feature's acts
 */
public interface LinkedStep<A> {

	/** The id of its act. */
	UUID act();

	A made();

	/** The act that it builds on; null for one that stands by itself. */
	@Nullable UUID about();

	/** The acts one of which it has to build on; none for what stands by itself. */
	Set<A> buildsOn();

}
