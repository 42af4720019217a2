package org.yuegang.liaison.exchange.envelope;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.PrivateKey;
import java.security.Signature;
import java.security.cert.CertificateEncodingException;
import java.security.cert.X509Certificate;
import java.util.Base64;

import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

import org.springframework.core.io.DefaultResourceLoader;
import org.yuegang.liaison.exchange.TrialKeys;

/** Makes envelopes with any header and any content, rightly signed with a unit's key unless told otherwise. */
public final class Forger {

	private static final Base64.Encoder BASE64URL = Base64.getUrlEncoder().withoutPadding();

	private final PrivateKey key;

	private final X509Certificate certificate;

	public Forger(Path keys, String unit) {
		DefaultResourceLoader resources = new DefaultResourceLoader();
		TrialKeys files = TrialKeys.of(keys, unit);
		this.key = Pem.load("key", files.key().toUri().toString(), resources).key(null);
		this.certificate = Pem.load("certificate", files.certificate().toUri().toString(), resources).certificate();
	}

	public String thumbprint() {
		return BASE64URL.encodeToString(Sha256.of(der()));
	}

	/** The certificate as it stands in {@code x5c}. */
	public String x5c() {
		return Base64.getEncoder().encodeToString(der());
	}

	/** The members of a header that is taken, to which more may be added. */
	public String header(Kind kind, String more) {
		return "{\"alg\":\"ES256\",\"typ\":\"%s\",\"x5t#S256\":\"%s\"%s}".formatted(kind.typ(), thumbprint(), more);
	}

	public byte[] message(String payload) {
		return sign(header(Kind.MESSAGE, ""), payload.getBytes(StandardCharsets.UTF_8));
	}

	public byte[] sign(String header, byte[] payload) {
		String input = input(header, payload);
		try {
			Signature signature = Signature.getInstance("SHA256withECDSAinP1363Format");
			signature.initSign(this.key);
			signature.update(input.getBytes(StandardCharsets.US_ASCII));
			return envelope(input, signature.sign());
		}
		catch (GeneralSecurityException ex) {
			throw new IllegalStateException(ex);
		}
	}

	/** A posting with any content, in compact serialization. */
	public String compact(String payload) {
		Envelope envelope = Envelope.read(sign(header(Kind.POSTING, ""), payload.getBytes(StandardCharsets.UTF_8)));
		return envelope.header() + "." + envelope.payload() + "." + envelope.signature();
	}

	/** "Signed" with HMAC, the public certificate as the secret: the classic confusion of algorithms. */
	public byte[] confuse(String header, byte[] payload) {
		String input = input(header, payload);
		try {
			Mac mac = Mac.getInstance("HmacSHA256");
			mac.init(new SecretKeySpec(this.certificate.getPublicKey().getEncoded(), "HmacSHA256"));
			return envelope(input, mac.doFinal(input.getBytes(StandardCharsets.US_ASCII)));
		}
		catch (GeneralSecurityException ex) {
			throw new IllegalStateException(ex);
		}
	}

	public byte[] unsigned(String header, byte[] payload) {
		return envelope(input(header, payload), new byte[0]);
	}

	private static String input(String header, byte[] payload) {
		return BASE64URL.encodeToString(header.getBytes(StandardCharsets.UTF_8)) + "."
				+ BASE64URL.encodeToString(payload);
	}

	private static byte[] envelope(String input, byte[] signature) {
		int dot = input.indexOf('.');
		return "{\"payload\":\"%s\",\"signatures\":[{\"protected\":\"%s\",\"signature\":\"%s\"}]}"
			.formatted(input.substring(dot + 1), input.substring(0, dot), BASE64URL.encodeToString(signature))
			.getBytes(StandardCharsets.US_ASCII);
	}

	private byte[] der() {
		try {
			return this.certificate.getEncoded();
		}
		catch (CertificateEncodingException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
