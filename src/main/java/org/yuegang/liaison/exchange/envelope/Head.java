package org.yuegang.liaison.exchange.envelope;

import java.util.Objects;

/**
 * How far a stream has come.
 *
 * @param epoch 128 random bits, hex: one incarnation of the sender's database
 * @param seq the last number, 0 before the first
 * @param hash SHA-256 of the last payload, hex
 */
public record Head(String epoch, long seq, String hash) {

	public Head {
		Objects.requireNonNull(epoch);
		Objects.requireNonNull(hash);
	}

}
