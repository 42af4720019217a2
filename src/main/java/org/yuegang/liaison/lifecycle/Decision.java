package org.yuegang.liaison.lifecycle;

import org.yuegang.liaison.system.Refusal;

/** What the table says of an act. */
public sealed interface Decision<S extends Enum<S>> {

	/** Allowed: the track will stand at {@code target}. */
	record Allowed<S extends Enum<S>>(S target, boolean shared) implements Decision<S> {
	}

	record Refused<S extends Enum<S>>(Refusal refusal) implements Decision<S> {
	}

}
