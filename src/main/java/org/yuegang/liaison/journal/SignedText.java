package org.yuegang.liaison.journal;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.Signature;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.security.spec.MGF1ParameterSpec;
import java.security.spec.PSSParameterSpec;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Set;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A JWS with one signature and nothing beside it, checked by the certificate in its own header, or by the pinned one
 * that its header names (RFC 7515). It shares no code with the node that made it, so that a fault there cannot hide
 * here.
 *
 * @param typ what it says it is
 * @param certificate SHA-256 of the signing certificate, lower-case hex: whose it is has to be known from elsewhere
 * @param hash SHA-256 of the signed bytes, lower-case hex
 */
record SignedText(String typ, String certificate, String signer, String hash, JsonNode payload) {

	private static final Set<String> HEADERS = Set.of("alg", "typ", "x5t#S256", "kid", "x5c");

	/** @throws Unsound with the reason in words */
	static SignedText read(byte[] envelope, JsonMapper json, EvidencePins pins) throws Unsound {
		try {
			JsonNode jws = json.readTree(envelope);
			if (jws.required("signatures").size() != 1) {
				throw new Unsound("does not bear exactly one signature");
			}
			JsonNode one = jws.required("signatures").required(0);
			String header = one.required("protected").asString();
			String payload = jws.required("payload").asString();
			JsonNode headers = json.readTree(decode(header));
			if (jws.size() != 2 || one.size() != 2 || !HEADERS.containsAll(headers.propertyNames())) {
				throw new Unsound("holds more than was signed");
			}
			X509Certificate certificate = certificate(headers, pins);
			Signature check = signature(headers.required("alg").asString(), certificate);
			check.update((header + "." + payload).getBytes(StandardCharsets.US_ASCII));
			if (!check.verify(decode(one.required("signature").asString()))) {
				throw new Unsound("is not what was signed");
			}
			byte[] bytes = decode(payload);
			return new SignedText(headers.required("typ").asString(), fingerprint(certificate),
					certificate.getSubjectX500Principal().getName(), hash(bytes),
					json.readTree(bytes));
		}
		catch (JacksonException | GeneralSecurityException | IllegalArgumentException ex) {
			throw new Unsound("cannot be read: " + ex.getMessage());
		}
	}

	/** SHA-256 of a certificate, lower-case hex, as two officers compare it. */
	static String fingerprint(X509Certificate certificate) {
		try {
			return hash(certificate.getEncoded());
		}
		catch (GeneralSecurityException ex) {
			throw new IllegalArgumentException(ex);
		}
	}

	/** SHA-256 of a file, lower-case hex. */
	static String hash(byte[] file) {
		try {
			return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(file));
		}
		catch (GeneralSecurityException ex) {
			throw new IllegalStateException(ex);
		}
	}

	String text(String field) {
		JsonNode value = this.payload.path(field);
		return value.isValueNode() ? value.asString() : "";
	}

	private static X509Certificate certificate(JsonNode headers, EvidencePins pins)
			throws GeneralSecurityException, Unsound {
		String named = HexFormat.of().formatHex(decode(headers.required("x5t#S256").asString()));
		if (!headers.has("x5c")) {
			return pins.find(named)
				.orElseThrow(() -> new Unsound("shows no certificate, and the one it names is not pinned"));
		}
		byte[] encoded = Base64.getDecoder().decode(headers.required("x5c").required(0).asString());
		X509Certificate shown = (X509Certificate) CertificateFactory.getInstance("X.509")
			.generateCertificate(new ByteArrayInputStream(encoded));
		if (!fingerprint(shown).equals(named)) {
			throw new Unsound("shows another certificate than its header names");
		}
		return shown;
	}

	private static Signature signature(String algorithm, X509Certificate certificate)
			throws GeneralSecurityException, Unsound {
		Signature signature = switch (algorithm) {
			case "ES256" -> Signature.getInstance("SHA256withECDSAinP1363Format");
			case "PS256" -> Signature.getInstance("RSASSA-PSS");
			default -> throw new Unsound("is signed with " + algorithm + ", which is not allowed");
		};
		if (algorithm.equals("PS256")) {
			signature.setParameter(new PSSParameterSpec("SHA-256", "MGF1", MGF1ParameterSpec.SHA256, 32, 1));
		}
		signature.initVerify(certificate.getPublicKey());
		return signature;
	}

	/** One text for one value: what does not encode back to itself is refused. */
	private static byte[] decode(String text) {
		byte[] bytes = Base64.getUrlDecoder().decode(text);
		if (!Base64.getUrlEncoder().withoutPadding().encodeToString(bytes).equals(text)) {
			throw new IllegalArgumentException("not canonical base64url");
		}
		return bytes;
	}

	/** Why a signed text proves nothing. */
	static final class Unsound extends Exception {

		Unsound(String why) {
			super(why);
		}

	}

}
