package org.yuegang.liaison.exchange.envelope;

import java.util.Base64;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * The protected header, read against a list: {@code alg}, {@code typ} and {@code x5t#S256} must be there, {@code kid}
 * and {@code x5c} may, and nothing else. So {@code crit}, {@code jku}, {@code jwk}, {@code x5u} and {@code b64} are
 * refused without being looked at.
 */
record ProtectedHeader(String alg, String typ, String thumbprint) {

	private static final Set<String> REQUIRED = Set.of("alg", "typ", "x5t#S256");

	private static final Set<String> ALLOWED = Set.of("alg", "typ", "x5t#S256", "kid", "x5c");

	private static final int LONGEST_CHAIN = 5;

	/** @return what is wrong, or null */
	static @Nullable Fault faultOf(JsonNode header) {
		if (!header.isObject() || !ALLOWED.containsAll(header.propertyNames())
				|| !header.propertyNames().containsAll(REQUIRED)) {
			return Fault.HEADER_NOT_ALLOWED;
		}
		for (String name : header.propertyNames()) {
			if (!name.equals("x5c") && !header.get(name).isString()) {
				return Fault.HEADER_NOT_ALLOWED;
			}
		}
		return header.has("x5c") ? faultOfChain(header.get("x5c"), header.get("x5t#S256").asString()) : null;
	}

	static ProtectedHeader of(JsonNode header) {
		return new ProtectedHeader(header.get("alg").asString(), header.get("typ").asString(),
				header.get("x5t#S256").asString());
	}

	private static @Nullable Fault faultOfChain(JsonNode chain, String thumbprint) {
		if (!chain.isArray() || chain.isEmpty() || chain.size() > LONGEST_CHAIN) {
			return Fault.HEADER_NOT_ALLOWED;
		}
		for (JsonNode certificate : chain) {
			if (!certificate.isString()) {
				return Fault.HEADER_NOT_ALLOWED;
			}
		}
		try {
			byte[] shown = Sha256.of(Base64.getDecoder().decode(chain.get(0).asString()));
			return Base64.getUrlEncoder().withoutPadding().encodeToString(shown).equals(thumbprint) ? null
					: Fault.CERTIFICATE_MISMATCH;
		}
		catch (IllegalArgumentException ex) {
			return Fault.HEADER_NOT_ALLOWED;
		}
	}

}
