package org.yuegang.liaison.exchange.envelope;

import java.nio.charset.StandardCharsets;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Provider;
import java.security.Signature;
import java.security.spec.ECGenParameterSpec;
import java.util.List;

import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.JWSSigner;
import com.nimbusds.jose.JWSVerifier;
import com.nimbusds.jose.util.Base64URL;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import static org.assertj.core.api.Assertions.assertThat;

class SignatureProviderTests {

	private static final byte[] TEXT = "liaison".getBytes(StandardCharsets.US_ASCII);

	@Test
	void takesBouncyCastleWhereNothingNativeLoads() {
		assertThat(SignatureProvider.chosen("no such library").getName()).isEqualTo("BC");
		assertThat(SignatureProvider.chosen(null).getName()).isEqualTo("AmazonCorrettoCryptoProvider");
	}

	/** Two nodes may compute with different ones, and bundles are checked with the JDK's own. */
	@ParameterizedTest
	@EnumSource(Algorithm.class)
	void whatOneSignsEveryOtherTakesAndNoneTakesAnotherText(Algorithm algorithm) throws Exception {
		KeyPair keys = keys(algorithm);
		JWSHeader header = new JWSHeader(algorithm.jws());
		for (Provider signing : providers(algorithm)) {
			JWSSigner signer = algorithm.signer(keys.getPrivate());
			signer.getJCAContext().setProvider(signing);
			Base64URL signature = signer.sign(header, TEXT);
			for (Provider verifying : providers(algorithm)) {
				JWSVerifier verifier = algorithm.verifier(keys.getPublic());
				verifier.getJCAContext().setProvider(verifying);
				assertThat(verifier.verify(header, TEXT, signature)).as("%s by %s", signing, verifying).isTrue();
				assertThat(verifier.verify(header, "liaisom".getBytes(StandardCharsets.US_ASCII), signature)).isFalse();
			}
		}
	}

	/** The native one, its stand-in, and the JDK's. */
	private static List<Provider> providers(Algorithm algorithm) throws Exception {
		Provider jdk = Signature
			.getInstance(algorithm == Algorithm.ES256 ? "SHA256withECDSA" : "RSASSA-PSS").getProvider();
		return List.of(SignatureProvider.chosen(null), SignatureProvider.chosen("for this test"), jdk);
	}

	private static KeyPair keys(Algorithm algorithm) throws Exception {
		KeyPairGenerator generator = KeyPairGenerator.getInstance(algorithm == Algorithm.ES256 ? "EC" : "RSA");
		if (algorithm == Algorithm.ES256) {
			generator.initialize(new ECGenParameterSpec("secp256r1"));
		}
		else {
			generator.initialize(2048);
		}
		return generator.generateKeyPair();
	}

}
