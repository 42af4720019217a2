package org.yuegang.liaison.exchange.envelope;

import java.time.Instant;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * R1: the receiver has stored this message, durable and in order, and with it every one before.
 *
 * @param from who stored it and signs this
 * @param to whose stream it is
 * @param storedAt by the receiver's clock
 */
public record Receipt(String spec, String realm, String from, String to, String epoch, long seq, String hash,
		Instant storedAt) {

	public Receipt {
		Stream.of(spec, realm, from, to, epoch, hash, storedAt).forEach(Objects::requireNonNull);
	}

}
