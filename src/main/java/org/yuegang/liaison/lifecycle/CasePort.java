package org.yuegang.liaison.lifecycle;

import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.yuegang.liaison.journal.Act;
import org.yuegang.liaison.system.Officer;
import org.yuegang.liaison.system.Outcome;
import tools.jackson.databind.JsonNode;

/**
 * Port: the cases of one feature, for whoever serves every feature and knows none by name. All an officer does comes
 * through the commands that pages and API use, and is answered as theirs is.
 */
public interface CasePort {

	/** The feature's name, as the types of its acts begin, for instance {@code incident}. */
	String feature();

	/** The case as it stands; empty while there is only a draft of it, and for another feature's. */
	Optional<Case> find(UUID subject);

	/** What the officer sees of the case or its draft, as the API answers it; empty where they may see none. */
	Optional<? extends Record> view(Officer officer, String ref);

	/** Begins a case by writing what founds it, whole or in part; answers with this node's reference. */
	Outcome<String> begin(Officer officer, JsonNode content);

	/**
	 * Keeps a draft, and founds it where there is none yet.
	 * @param purpose what it will become, as the feature names it; null for what the case is at
	 * @param seen the draft as the officer had it before them
	 */
	Outcome<Draft> write(Officer officer, String ref, @Nullable String purpose, Seen seen, JsonNode content);

	/** Makes an act, or says why not. @see Commands#perform */
	Outcome<Act> perform(Officer officer, String ref, String act, int revision, JsonNode form);

}
