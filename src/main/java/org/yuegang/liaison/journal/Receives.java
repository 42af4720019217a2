package org.yuegang.liaison.journal;

import java.time.Instant;
import java.util.Optional;

import org.yuegang.liaison.system.Refusal;
import tools.jackson.databind.JsonNode;

/**
 * Port: what a feature says about an act of the counterpart that has just arrived. The receiver never decides
 * again; it only asks whether the act can be read and was the sender's side's to make.
 */
public interface Receives {

	/** Whether this feature owns the act's type at this version. */
	boolean understands(String type, int typeVersion);

	/** Why the act is answered REJECTED, or empty when it is taken. */
	Optional<Refusal> obstacle(Act act);

	/**
	 * The due times that receipt starts, computed from the terms the act carries and the joint calendar:
	 * {@code [{key, due, steps: [instant…]}]}, empty when it starts none. They travel in the RECEIVED act, so both
	 * nodes hold the same ones.
	 */
	JsonNode dueOnReceipt(Act act, Instant receivedAt);

}
