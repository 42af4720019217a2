package org.yuegang.liaison.benchmark;

import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.interfaces.ECPrivateKey;
import java.security.interfaces.ECPublicKey;
import java.security.spec.ECGenParameterSpec;
import java.util.Locale;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSSigner;
import com.nimbusds.jose.JWSVerifier;
import com.nimbusds.jose.crypto.ECDSASigner;
import com.nimbusds.jose.crypto.ECDSAVerifier;
import com.nimbusds.jose.util.Base64URL;

/**
 * What the signatures of a case take by themselves, in one thread. The floor has none, so this much of the distance
 * to it is ordered by the protocol, whatever else becomes quicker.
 */
final class Signatures {

	/** Four messages and four receipts of the node, four messages of the simulated peer in the same process. */
	private static final int SIGNED = 12;

	private static final int VERIFIED = 4;

	private static final int ROUNDS = 4_000;

	private Signatures() {
	}

	static String measured() throws GeneralSecurityException, JOSEException {
		KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
		generator.initialize(new ECGenParameterSpec("secp256r1"));
		KeyPair keys = generator.generateKeyPair();
		JWSSigner signer = new ECDSASigner((ECPrivateKey) keys.getPrivate());
		JWSVerifier verifier = new ECDSAVerifier((ECPublicKey) keys.getPublic());
		JWSHeader header = new JWSHeader(JWSAlgorithm.ES256);
		byte[] text = new byte[2_000];
		double sign = 0;
		double verify = 0;
		// The first round is for the JIT compiler.
		for (int round = 0; round < 2; round++) {
			long begun = System.nanoTime();
			Base64URL signature = signer.sign(header, text);
			for (int i = 1; i < ROUNDS; i++) {
				signature = signer.sign(header, text);
			}
			long signed = System.nanoTime();
			for (int i = 0; i < ROUNDS; i++) {
				if (!verifier.verify(header, text, signature)) {
					throw new IllegalStateException("A signature does not hold");
				}
			}
			sign = (signed - begun) / 1e6 / ROUNDS;
			verify = (System.nanoTime() - signed) / 1e6 / ROUNDS;
		}
		return String.format(Locale.ROOT, "ES256 over %d bytes: %.3f ms to sign, %.3f ms to verify; a case's %d and %d: %.2f ms",
				text.length, sign, verify, SIGNED, VERIFIED, SIGNED * sign + VERIFIED * verify);
	}

}
