package org.yuegang.liaison.exchange.envelope;

import java.time.Instant;

/**
 * What goes before a post, signed: whose it is.
 *
 * @param at by the sender's clock; an old one counts for nothing
 * @param request the hash of the posted body
 */
public record Posting(String spec, String realm, String from, String to, Instant at, String request) {

	/** The HTTP header in which it stands. */
	public static final String HEADER = "Liaison-Posting";

}
