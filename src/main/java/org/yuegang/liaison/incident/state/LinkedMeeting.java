package org.yuegang.liaison.incident.state;

import java.time.Instant;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * What an incident is told of a meeting linked with it.
 *
 * @param emergency whether it is an emergency high-level meeting (clause six)
 * @param standing how far it has come, as far as an incident cares
 * @param state the meeting's own state, as a message key under {@code state.meeting.}
 * @param time the time both sides agreed, UTC
 */
public record LinkedMeeting(UUID id, String ref, boolean emergency, Standing standing, String state, String convenor,
		@Nullable Instant time) {

	/** Proposed or agreed; convened or held; over. */
	public enum Standing {

		PROPOSED, CONVENED, OVER

	}

}
