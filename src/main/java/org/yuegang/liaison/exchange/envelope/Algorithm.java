package org.yuegang.liaison.exchange.envelope;

import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.interfaces.ECPrivateKey;
import java.security.interfaces.ECPublicKey;
import java.security.interfaces.RSAPublicKey;
import java.util.Optional;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSSigner;
import com.nimbusds.jose.JWSVerifier;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.crypto.ECDSAVerifier;
import com.nimbusds.jose.crypto.RSASSASigner;
import com.nimbusds.jose.crypto.RSASSAVerifier;
import com.nimbusds.jose.jwk.Curve;

/** The two algorithms on the list (RFC 7518, section 3). The key decides which one, never the header. */
enum Algorithm {

	ES256(JWSAlgorithm.ES256), PS256(JWSAlgorithm.PS256);

	private static final int SMALLEST_RSA = 2048;

	private final JWSAlgorithm name;

	Algorithm(JWSAlgorithm name) {
		this.name = name;
	}

	JWSAlgorithm jws() {
		return this.name;
	}

	/** The algorithm for a key: ES256 for P-256, PS256 for RSA of 2048 bits or more, else none. */
	static Optional<Algorithm> of(PublicKey key) {
		if (key instanceof ECPublicKey ec && Curve.P_256.equals(Curve.forECParameterSpec(ec.getParams()))) {
			return Optional.of(ES256);
		}
		if (key instanceof RSAPublicKey rsa && rsa.getModulus().bitLength() >= SMALLEST_RSA) {
			return Optional.of(PS256);
		}
		return Optional.empty();
	}

	JWSSigner signer(PrivateKey key) throws JOSEException {
		JWSSigner signer = this == ES256 ? new ECDSASigner((ECPrivateKey) key) : new RSASSASigner(key);
		signer.getJCAContext().setProvider(SignatureProvider.get());
		return signer;
	}

	JWSVerifier verifier(PublicKey key) throws JOSEException {
		JWSVerifier verifier = this == ES256 ? new ECDSAVerifier((ECPublicKey) key)
				: new RSASSAVerifier((RSAPublicKey) key);
		verifier.getJCAContext().setProvider(SignatureProvider.get());
		return verifier;
	}

}
