package org.yuegang.liaison.exchange.envelope;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.PrivateKey;
import java.security.cert.X509Certificate;
import java.util.Collections;
import java.util.Locale;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.util.Base64URL;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ResourceLoader;
import org.yuegang.liaison.exchange.ExchangeProperties;
import org.yuegang.liaison.system.Misconfigured;

/**
 * The key with which this node signs, and its certificate: PEM, or a PKCS#12 store with its password. It is read once
 * and proved against its certificate before the node starts.
 */
public record SigningKeys(PrivateKey key, X509Certificate certificate) {

	/** Reads what is configured, or says what to fix. */
	public static SigningKeys of(ExchangeProperties properties, ResourceLoader resources) {
		String key = properties.signingKey();
		if (key == null || key.isBlank()) {
			throw new Misconfigured("liaison.exchange.signing-key is not set: "
					+ "give the key with which this node signs, as a PEM or PKCS#12 file or as ENC(…).");
		}
		SigningKeys keys = isStore(key) ? store(key, properties.signingPassword(), resources)
				: pem(key, properties, resources);
		keys.prove();
		return keys;
	}

	private static boolean isStore(String given) {
		String name = given.toLowerCase(Locale.ROOT);
		return name.endsWith(".p12") || name.endsWith(".pfx");
	}

	private static SigningKeys pem(String key, ExchangeProperties properties, ResourceLoader resources) {
		String certificate = properties.signingCertificate();
		if (certificate == null || certificate.isBlank()) {
			throw new Misconfigured("liaison.exchange.signing-certificate is not set: "
					+ "give the certificate that belongs to liaison.exchange.signing-key.");
		}
		return new SigningKeys(
				Pem.load("liaison.exchange.signing-key", key, resources).key(properties.signingPassword()),
				Pem.load("liaison.exchange.signing-certificate", certificate, resources).certificate());
	}

	private static SigningKeys store(String location, @Nullable String password, ResourceLoader resources) {
		char[] secret = password == null ? new char[0] : password.toCharArray();
		try (InputStream in = resources.getResource(location).getInputStream()) {
			KeyStore store = KeyStore.getInstance("PKCS12");
			store.load(in, secret);
			for (String alias : Collections.list(store.aliases())) {
				if (store.isKeyEntry(alias)) {
					return new SigningKeys((PrivateKey) store.getKey(alias, secret),
							(X509Certificate) store.getCertificate(alias));
				}
			}
		}
		catch (IOException | GeneralSecurityException ex) {
			throw new Misconfigured("liaison.exchange.signing-key names %s, which cannot be opened: ".formatted(location)
					+ "check the file and liaison.exchange.signing-password.", ex);
		}
		throw new Misconfigured("liaison.exchange.signing-key names %s, which holds no key.".formatted(location));
	}

	private void prove() {
		try {
			byte[] sample = "liaison".getBytes(StandardCharsets.US_ASCII);
			Algorithm algorithm = Algorithm.of(this.certificate.getPublicKey())
				.orElseThrow(() -> new JOSEException("neither a P-256 nor an RSA key of 2048 bits or more"));
			JWSHeader header = new JWSHeader(algorithm.jws());
			Base64URL signature = algorithm.signer(this.key).sign(header, sample);
			if (!algorithm.verifier(this.certificate.getPublicKey()).verify(header, sample, signature)) {
				throw new Misconfigured("liaison.exchange.signing-certificate does not belong to "
						+ "liaison.exchange.signing-key: give the two that were made together.");
			}
		}
		catch (JOSEException | ClassCastException ex) {
			throw new Misconfigured("liaison.exchange.signing-key cannot sign (%s): ".formatted(ex.getMessage())
					+ "give a P-256 key, or an RSA key of 2048 bits or more.", ex);
		}
	}

}
