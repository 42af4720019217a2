package org.yuegang.liaison.roster;

import java.time.Instant;
import java.util.UUID;

/**
 * A swap of two shifts, which counts only once both officers agreed: one proposed it, the other answers.
 *
 * @param given the shift of the officer who proposes
 * @param taken the shift of the officer who is asked
 */
public record Swap(UUID id, UUID given, UUID taken, String proposedBy, String asked, Instant proposedAt, State state) {

	/** How far a swap has come. */
	public enum State {

		PROPOSED, AGREED, DECLINED

	}

}
