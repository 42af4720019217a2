package org.yuegang.liaison.meeting.state;

import java.time.Instant;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.yuegang.liaison.meeting.act.Minutes;

/**
 * Minutes as they were proposed.
 *
 * @param revision from 1, never used twice
 * @param act the act that proposed them
 * @param hash what both sides agree to, see {@link Minutes#hash}
 * @param agreed the other side's agreement to exactly these, if there is one
 */
public record MinutesRevision(int revision, UUID act, Instant proposedAt, Minutes minutes, String hash,
		@Nullable Step agreed) {
}
