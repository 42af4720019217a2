package org.yuegang.liaison.journal;

import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/** Port: the signed messages by which a case's shared acts passed between the nodes, in both directions. */
public interface SignedMessages {

	/** By sender and number. */
	List<SignedMessage> of(UUID subject);

	/** Signs a {@link Manifest} with this node's key: an envelope of its own kind that is never taken for a message. */
	byte[] sign(byte[] manifest);

	/**
	 * One message as it was sent, with what proves that it arrived. Each names its signing certificate in its header.
	 *
	 * @param from the unit that signed it
	 * @param seq its number in that unit's stream
	 * @param jws the envelope, byte for byte (JWS general JSON serialization)
	 * @param receipt R1, signed by the other unit, byte for byte; null while there is none
	 * @param act the id of its act, where it can be read
	 * @param ignored why this node kept it without effect and without answer; null for all others
	 */
	record SignedMessage(String from, long seq, byte[] jws, byte @Nullable [] receipt, @Nullable UUID act,
			@Nullable String ignored) {
	}

}
