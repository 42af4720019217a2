package org.yuegang.liaison.exchange.stream;

import java.time.Instant;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * One message as it is shown: its place, its type, its state and its times, never its content.
 *
 * @param type null where it could not be read
 * @param code why it was rejected or ignored
 * @param since when it came into this state: by this node's clock, but R1 and R2 of what was sent by the peer's
 * @param queuedAt when it was signed here, or stored here
 * @param attempts how often it was sent, or tried to apply
 */
public record Message(Direction direction, long seq, @Nullable UUID act, @Nullable String type,
		@Nullable UUID subject, State state, @Nullable String code, Instant since, Instant queuedAt,
		@Nullable Instant handedOverAt, @Nullable Instant storedAt, @Nullable Instant processedAt, int attempts) {

	/** The first two of the three answers; the third, an officer's acknowledgement, is an act of the case. */
	public enum State {

		/** Signed and waiting for the peer's receipt. */
		QUEUED,
		/** R1: stored by the receiver's node. */
		STORED,
		/** R2: applied there, and before the officers. */
		PROCESSED,
		/** R2: answered REJECTED; both nodes void it. */
		REJECTED,
		/** Kept as evidence, without effect. */
		IGNORED

	}

}
