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
			JsonNode jws = this.json.readTree(envelope);
			if (!hasExactly(jws, Set.of("payload", "signatures")) || !jws.get("payload").isString()
					|| !jws.get("signatures").isArray() || jws.get("signatures").size() != 1) {
				return new Faulty(Fault.MALFORMED_ENVELOPE);
			}
			JsonNode signature = jws.get("signatures").get(0);
			if (!hasExactly(signature, Set.of("protected", "signature")) || !signature.get("protected").isString()
					|| !signature.get("signature").isString()) {
				return new Faulty(Fault.MALFORMED_ENVELOPE);
			}
			return open(Set.of(kinds), jws.get("payload").asString(), signature.get("protected").asString(),
					signature.get("signature").asString());
		}
		catch (JacksonException | IllegalArgumentException ex) {
			return new Faulty(Fault.MALFORMED_ENVELOPE);
		}
	}

	/** The signed bytes of an envelope that was opened before and stored; nothing is checked again. */
	public byte[] payloadOf(byte[] stored) {
		return decode(this.json.readTree(stored).required("payload").asString());
	}

	private Opened open(Set<Kind> kinds, String payload, String protectedHeader, String signature) {
		byte[] bytes = decode(payload);
		decode(signature);
		JsonNode tree = this.json.readTree(decode(protectedHeader));
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
		if (!pin.get().validAt(this.clock.instant())) {
			return new Faulty(Fault.PIN_NOT_VALID);
		}
		if (!pin.get().algorithm().name().equals(header.alg())) {
			return new Faulty(Fault.ALGORITHM_NOT_ALLOWED);
		}
		return holds(pin.get(), protectedHeader, payload, signature) 
				? new Genuine(kind.get(), bytes, Sha256.hex(bytes)) : new Faulty(Fault.BAD_SIGNATURE);
	}

	private static boolean holds(Pin pin, String protectedHeader, String payload, String signature) {
		try {
			return pin.verifier()
				.verify(JWSHeader.parse(new Base64URL(protectedHeader)),
						(protectedHeader + "." + payload).getBytes(StandardCharsets.US_ASCII),
						new Base64URL(signature));
		}
		catch (JOSEException | ParseException ex) {
			return false;
		}
	}

	private static boolean hasExactly(JsonNode node, Set<String> names) {
		return node.isObject() && Set.copyOf(node.propertyNames()).equals(names);
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
