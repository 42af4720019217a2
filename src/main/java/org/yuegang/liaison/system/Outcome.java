package org.yuegang.liaison.system;

import java.util.List;

/**
 * What became of a command. Everything but {@link Done} changed nothing. The order of the checks is: not found,
 * invalid, forbidden, stale, refused.
 */
public sealed interface Outcome<T> {

	/** It is done, and durable. */
	record Done<T>(T value) implements Outcome<T> {
	}

	/** There is no such case, or this officer may not see it; the two are not told apart. */
	record NotFound<T>() implements Outcome<T> {
	}

	/** What was sent cannot be read or lacks something: each problem names its field. */
	record Invalid<T>(List<FieldProblem> problems) implements Outcome<T> {
	}

	/** No role of this officer may ever do this. */
	record Forbidden<T>(Refusal refusal) implements Outcome<T> {
	}

	/** The case moved on since the officer looked. */
	record Stale<T>(int expected, int actual) implements Outcome<T> {
	}

	/** Not here and not now: wrong side, four eyes, state, or a condition not met. */
	record Refused<T>(Refusal refusal) implements Outcome<T> {
	}

}
