package org.yuegang.liaison.lifecycle;

/** An act of a lifecycle, by the type under which it is recorded and travels, for instance {@code incident.ISSUE}. */
public interface NamedAct {

	String type();

	/** The rules by which such an act made today folds for ever. */
	int typeVersion();

	/** The key of its words in the message bundles. */
	default String key() {
		return "act." + type();
	}

}
