package org.yuegang.liaison.exchange.envelope;

import java.util.Locale;

/** Everything for which a message is not taken; each changes nothing in the stream, save that one freezes it. */
public enum Fault {

	/** The posted body is not a JSON array of envelopes, or holds none or too many. */
	MALFORMED_BATCH(400),
	/** A message, or the body, is larger than agreed. */
	TOO_LARGE(413),
	/** Not a JWS in general JSON serialization with one signature and canonical base64url. */
	MALFORMED_ENVELOPE(400),
	/** The protected header holds what is not on the list, or lacks what must be there. */
	HEADER_NOT_ALLOWED(400),
	/** Neither ES256 with a P-256 key nor PS256 with an RSA key. */
	ALGORITHM_NOT_ALLOWED(400),
	/** A receipt where a message was due, or the like. */
	WRONG_KIND(400),
	/** {@code x5c} shows another certificate than {@code x5t#S256} names. */
	CERTIFICATE_MISMATCH(400),
	/** The key is not pinned for the peer. */
	UNKNOWN_KEY(403),
	/** The pin or its certificate is not valid now, by the receiver's clock. */
	PIN_NOT_VALID(403),
	BAD_SIGNATURE(403),
	/** The payload is no strict I-JSON, or lacks what places it on its stream. */
	MALFORMED_PAYLOAD(400),
	UNKNOWN_SPEC(400),
	WRONG_REALM(403),
	WRONG_SENDER(403),
	WRONG_RECIPIENT(403),
	/** Another incarnation of the sender's database than the one this stream began with. */
	WRONG_EPOCH(409),
	/** The next number, but it does not chain to the last payload. */
	BROKEN_CHAIN(409),
	/** A later number than the next one: the sender goes back to what is expected. */
	GAP(409),
	/** A number already stored, with another content: freezes the stream. */
	CONFLICT(409),
	/** The stream stands still after a conflict. */
	FROZEN(409);

	private final int status;

	Fault(int status) {
		this.status = status;
	}

	/** The HTTP status beside which it is answered. */
	public int status() {
		return this.status;
	}

	/** The stable code, for instance {@code wrong-realm}. */
	public String code() {
		return name().toLowerCase(Locale.ROOT).replace('_', '-');
	}

}
