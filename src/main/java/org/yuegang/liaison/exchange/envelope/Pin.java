package org.yuegang.liaison.exchange.envelope;

import java.security.cert.CertificateEncodingException;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.HexFormat;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSVerifier;
import com.nimbusds.jose.util.Base64URL;

/**
 * One certificate by which the peer's signatures are known, and from when to when it counts: its own validity,
 * narrowed by the one that was agreed with the pin.
 */
public final class Pin {

	private final String sha256;

	private final String thumbprint;

	private final X509Certificate certificate;

	private final Algorithm algorithm;

	private final JWSVerifier verifier;

	private final Instant from;

	private final Instant until;

	Pin(X509Certificate certificate, Instant agreedFrom, Instant agreedUntil)
			throws CertificateEncodingException, JOSEException {
		byte[] hash = Sha256.of(certificate.getEncoded());
		this.sha256 = HexFormat.of().formatHex(hash);
		this.thumbprint = Base64URL.encode(hash).toString();
		this.certificate = certificate;
		this.algorithm = Algorithm.of(certificate.getPublicKey())
			.orElseThrow(() -> new JOSEException("neither a P-256 nor an RSA key of 2048 bits or more"));
		this.verifier = this.algorithm.verifier(certificate.getPublicKey());
		this.from = later(certificate.getNotBefore().toInstant(), agreedFrom);
		this.until = earlier(certificate.getNotAfter().toInstant(), agreedUntil);
	}

	/** SHA-256 of the certificate, lower-case hex, as two officers compare it. */
	public String sha256() {
		return this.sha256;
	}

	public String subject() {
		return this.certificate.getSubjectX500Principal().getName();
	}

	public Instant from() {
		return this.from;
	}

	public Instant until() {
		return this.until;
	}

	public boolean validAt(Instant instant) {
		return !instant.isBefore(this.from) && !instant.isAfter(this.until);
	}

	/** The same as base64url: the value of {@code x5t#S256}. */
	String thumbprint() {
		return this.thumbprint;
	}

	Algorithm algorithm() {
		return this.algorithm;
	}

	JWSVerifier verifier() {
		return this.verifier;
	}

	private static Instant later(Instant one, Instant other) {
		return one.isAfter(other) ? one : other;
	}

	private static Instant earlier(Instant one, Instant other) {
		return one.isBefore(other) ? one : other;
	}

}
