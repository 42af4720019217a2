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

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.crypto.impl.ECDSA;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A JWS with one signature, checked by the certificate in its own header (RFC 7515). It shares no code with the node
 * that made it, so that a fault there cannot hide here.
 *
 * @param typ what it says it is
 * @param certificate SHA-256 of the signing certificate, lower-case hex: whose it is has to be known from elsewhere
 * @param hash SHA-256 of the signed bytes, lower-case hex
 */
record SignedText(String typ, String certificate, String signer, String hash, JsonNode payload) {

	/** @throws Unsound with the reason in words */
	static SignedText read(byte[] envelope, JsonMapper json) throws Unsound {
		try {
			JsonNode jws = json.readTree(envelope);
			if (jws.required("signatures").size() != 1) {
				throw new Unsound("does not bear exactly one signature");
			}
			JsonNode one = jws.required("signatures").required(0);
			String header = one.required("protected").asString();
			String payload = jws.required("payload").asString();
			JsonNode headers = json.readTree(decode(header));
			byte[] encoded = Base64.getDecoder().decode(headers.required("x5c").required(0).asString());
			X509Certificate certificate = (X509Certificate) CertificateFactory.getInstance("X.509")
				.generateCertificate(new ByteArrayInputStream(encoded));
			if (!MessageDigest.isEqual(sha256(encoded), decode(headers.required("x5t#S256").asString()))) {
				throw new Unsound("shows another certificate than its header names");
			}
			Signature check = signature(headers.required("alg").asString(), certificate);
			check.update((header + "." + payload).getBytes(StandardCharsets.US_ASCII));
			if (!check.verify(derOf(headers, decode(one.required("signature").asString())))) {
				throw new Unsound("is not what was signed");
			}
			byte[] bytes = decode(payload);
			return new SignedText(headers.required("typ").asString(), HexFormat.of().formatHex(sha256(encoded)),
					certificate.getSubjectX500Principal().getName(), HexFormat.of().formatHex(sha256(bytes)),
					json.readTree(bytes));
		}
		catch (JacksonException | GeneralSecurityException | JOSEException | IllegalArgumentException ex) {
			throw new Unsound("cannot be read: " + ex.getMessage());
		}
	}

	String text(String field) {
		JsonNode value = this.payload.path(field);
		return value.isValueNode() ? value.asString() : "";
	}

	private static Signature signature(String algorithm, X509Certificate certificate)
			throws GeneralSecurityException, Unsound {
		Signature signature = switch (algorithm) {
			case "ES256" -> Signature.getInstance("SHA256withECDSA");
			case "PS256" -> Signature.getInstance("RSASSA-PSS");
			default -> throw new Unsound("is signed with " + algorithm + ", which is not allowed");
		};
		if (algorithm.equals("PS256")) {
			signature.setParameter(new PSSParameterSpec("SHA-256", "MGF1", MGF1ParameterSpec.SHA256, 32, 1));
		}
		signature.initVerify(certificate.getPublicKey());
		return signature;
	}

	private static byte[] derOf(JsonNode header, byte[] signature) throws JOSEException {
		return header.required("alg").asString().equals("ES256") ? ECDSA.transcodeSignatureToDER(signature) : signature;
	}

	private static byte[] decode(String text) {
		return Base64.getUrlDecoder().decode(text);
	}

	private static byte[] sha256(byte[] bytes) throws GeneralSecurityException {
		return MessageDigest.getInstance("SHA-256").digest(bytes);
	}

	/** Why a signed text proves nothing. */
	static final class Unsound extends Exception {

		Unsound(String why) {
			super(why);
		}

	}

}
