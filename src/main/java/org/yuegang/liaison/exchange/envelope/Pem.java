package org.yuegang.liaison.exchange.envelope;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.security.PrivateKey;
import java.security.cert.X509Certificate;
import java.util.Objects;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.ssl.pem.PemContent;
import org.springframework.core.io.ResourceLoader;
import org.yuegang.liaison.system.Misconfigured;

/** PEM from a property: the text itself (which may stand there as {@code ENC(…)}), or where it lies. */
record Pem(String property, PemContent content) {

	static Pem load(String property, String given, ResourceLoader resources) {
		if (PemContent.isPresentInText(given)) {
			return new Pem(property, PemContent.of(given));
		}
		try (InputStream in = resources.getResource(given).getInputStream()) {
			return new Pem(property, PemContent.of(new String(in.readAllBytes(), StandardCharsets.US_ASCII)));
		}
		catch (IOException ex) {
			throw new Misconfigured("%s names %s, which cannot be read: give a PEM file as file:…, or the PEM text."
				.formatted(property, given), ex);
		}
	}

	X509Certificate certificate() {
		try {
			return this.content.getCertificates().getFirst();
		}
		catch (RuntimeException ex) {
			throw new Misconfigured("%s holds no certificate in PEM.".formatted(this.property), ex);
		}
	}

	PrivateKey key(@Nullable String password) {
		try {
			return Objects.requireNonNull(this.content.getPrivateKey(password));
		}
		catch (RuntimeException ex) {
			throw new Misconfigured("%s holds no private key in PEM (PKCS#8) that opens: ".formatted(this.property)
					+ "check the key, and liaison.exchange.signing-password if it is encrypted.", ex);
		}
	}

}
