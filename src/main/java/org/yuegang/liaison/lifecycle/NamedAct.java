package org.yuegang.liaison.lifecycle;

import java.util.Optional;

/** An act of a lifecycle, by the type under which it is recorded and travels, for instance {@code incident.ISSUE}. */
public interface NamedAct {

	String type();

	/** The rules by which such an act made today folds for ever. */
	int typeVersion();

	/** The record that an officer's form for it is read into; empty when only the node's own clock makes it. */
	default Optional<Class<? extends Record>> filledIn() {
		return Optional.empty();
	}

	/** Whether it takes the draft as it stands when nothing is filled in. */
	default boolean takesDraft() {
		return false;
	}

	/** The key of its words in the message bundles. */
	default String key() {
		return "act." + type();
	}

}
