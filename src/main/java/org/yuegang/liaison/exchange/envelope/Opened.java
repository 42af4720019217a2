package org.yuegang.liaison.exchange.envelope;

/** What came of opening an envelope. */
public sealed interface Opened {

	/**
	 * Signed by a key that is pinned and valid now.
	 *
	 * @param kind what it is
	 * @param payload the signed bytes
	 * @param hash their SHA-256, lower-case hex
	 */
	record Genuine(Kind kind, byte[] payload, String hash) implements Opened {
	}

	record Faulty(Fault fault) implements Opened {
	}

}
