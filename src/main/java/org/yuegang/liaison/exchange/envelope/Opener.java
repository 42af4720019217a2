package org.yuegang.liaison.exchange.envelope;

import java.nio.charset.StandardCharsets;
import java.text.ParseException;
import java.time.Clock;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import java.util.Set;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.util.Base64URL;
import org.yuegang.liaison.exchange.envelope.Opened.Faulty;
import org.yuegang.liaison.exchange.envelope.Opened.Genuine;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Opens envelopes strictly: JWS general JSON serialization with exactly one signature, no unprotected header,
 * canonical base64url, a header from the list, a pinned key that is valid now, and a signature that holds.
 */
public final class Opener {

	/** Room for a chain of certificates. */
	private static final int LONGEST_HEADER = 64 * 1024;

	private final JsonMapper json;

	private final PeerRegistry peers;

	private final Clock clock;

	public Opener(JsonMapper json, PeerRegistry peers, Clock clock) {
		this.json = json;
		this.peers = peers;
		this.clock = clock;
	}

	/** Opens an envelope that must be of one of the kinds. */
	public Opened open(byte[] envelope, Kind... kinds) {
		try {
			return open(Set.of(kinds), Envelope.read(envelope));
		}
		catch (JacksonException | IllegalArgumentException ex) {
			return new Faulty(Fault.MALFORMED_ENVELOPE);
		}
	}

	/** The same for compact serialization, in which what goes before a post is written. */
	public Opened openCompact(String text, Kind kind) {
		try {
			return open(Set.of(kind), Envelope.ofCompact(text));
		}
		catch (JacksonException | IllegalArgumentException ex) {
			return new Faulty(Fault.MALFORMED_ENVELOPE);
		}
	}

	/** The signed bytes of an envelope that was opened before and stored; nothing is checked again. */
	public byte[] payloadOf(byte[] stored) {
		return decode(Envelope.read(stored).payload());
	}

	private Opened open(Set<Kind> kinds, Envelope envelope) {
		byte[] bytes = decode(envelope.payload());
		decode(envelope.signature());
		if (envelope.header().length() > LONGEST_HEADER) {
			return new Faulty(Fault.HEADER_NOT_ALLOWED);
		}
		JsonNode tree = this.json.readTree(decode(envelope.header()));
		Fault fault = ProtectedHeader.faultOf(tree);
		if (fault != null) {
			return new Faulty(fault);
		}
		ProtectedHeader header = ProtectedHeader.of(tree);
		if (Arrays.stream(Algorithm.values()).noneMatch(allowed -> allowed.name().equals(header.alg()))) {
			return new Faulty(Fault.ALGORITHM_NOT_ALLOWED);
		}
		Optional<Kind> kind = kinds.stream().filter(wanted -> wanted.typ().equals(header.typ())).findFirst();
		if (kind.isEmpty()) {
			return new Faulty(Fault.WRONG_KIND);
		}
		Optional<Pin> pin = this.peers.find(header.thumbprint());
		if (pin.isEmpty()) {
			return new Faulty(Fault.UNKNOWN_KEY);
		}
		if (!pin.get().algorithm().name().equals(header.alg())) {
			return new Faulty(Fault.ALGORITHM_NOT_ALLOWED);
		}
		if (!holds(pin.get(), envelope)) {
			return new Faulty(Fault.BAD_SIGNATURE);
		}
		// Last, so that it is said of nobody but the owner of the key.
		return pin.get().validAt(this.clock.instant()) ? new Genuine(kind.get(), bytes, Sha256.hex(bytes))
				: new Faulty(Fault.PIN_NOT_VALID);
	}

	private static boolean holds(Pin pin, Envelope envelope) {
		try {
			return pin.verifier()
				.verify(JWSHeader.parse(new Base64URL(envelope.header())),
						(envelope.header() + "." + envelope.payload()).getBytes(StandardCharsets.US_ASCII),
						new Base64URL(envelope.signature()));
		}
		catch (JOSEException | ParseException ex) {
			return false;
		}
	}

	/** One text for one value: what does not encode back to itself (padding, stray bits) is refused. */
	private static byte[] decode(String text) {
		byte[] bytes = Base64.getUrlDecoder().decode(text);
		if (!Base64.getUrlEncoder().withoutPadding().encodeToString(bytes).equals(text)) {
			throw new IllegalArgumentException("not canonical base64url");
		}
		return bytes;
	}

}
