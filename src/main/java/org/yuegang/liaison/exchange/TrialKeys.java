package org.yuegang.liaison.exchange;

import java.io.IOException;
import java.io.StringWriter;
import java.math.BigInteger;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.SecureRandom;
import java.security.spec.ECGenParameterSpec;
import java.time.Instant;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.Map;

import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.openssl.jcajce.JcaPEMWriter;
import org.bouncycastle.openssl.jcajce.JcaPKCS8Generator;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;

/**
 * Makes throw-away signing keys for the trial, the drill and the tests: a P-256 key with a self-signed certificate
 * that no clock outlives. Only the launchers of those call it; a real node's keys come from its configuration.
 */
public final class TrialKeys {

	/** Drills are played at the dates of real incidents. */
	private static final Instant FROM = Instant.parse("2000-01-01T00:00:00Z");

	private static final Instant UNTIL = Instant.parse("2199-12-31T00:00:00Z");

	private final Path key;

	private final Path certificate;

	private TrialKeys(Path key, Path certificate) {
		this.key = key;
		this.certificate = certificate;
	}

	/** The keys of a unit in that folder, made there the first time. */
	public static TrialKeys of(Path folder, String unit) {
		TrialKeys keys = new TrialKeys(folder.resolve(unit + "-signing-key.pem"),
				folder.resolve(unit + "-signing-certificate.pem"));
		try {
			if (!Files.exists(keys.certificate)) {
				Files.createDirectories(folder);
				keys.make(unit);
			}
		}
		catch (IOException | GeneralSecurityException | OperatorCreationException ex) {
			throw new IllegalStateException("No trial keys can be made in " + folder, ex);
		}
		return keys;
	}

	/** The properties by which the node of {@code unit} signs and trusts {@code peer}; both keys lie in the folder. */
	public static Map<String, Object> settings(Path folder, String unit, String peer) {
		TrialKeys own = of(folder, unit);
		Map<String, Object> settings = new LinkedHashMap<>();
		settings.put("liaison.exchange.signing-key", own.key.toUri().toString());
		settings.put("liaison.exchange.signing-certificate", own.certificate.toUri().toString());
		settings.put("liaison.exchange.peer-certificates[0].certificate",
				of(folder, peer).certificate.toUri().toString());
		return settings;
	}

	public Path key() {
		return this.key;
	}

	public Path certificate() {
		return this.certificate;
	}

	private void make(String unit) throws IOException, GeneralSecurityException, OperatorCreationException {
		KeyPairGenerator generator = KeyPairGenerator.getInstance("EC");
		generator.initialize(new ECGenParameterSpec("secp256r1"));
		KeyPair pair = generator.generateKeyPair();
		X500Name name = new X500Name("CN=" + unit + " trial signing");
		var holder = new JcaX509v3CertificateBuilder(name, new BigInteger(63, new SecureRandom()), Date.from(FROM),
				Date.from(UNTIL), name, pair.getPublic())
			.build(new JcaContentSignerBuilder("SHA256withECDSA").build(pair.getPrivate()));
		Files.writeString(this.key, pem(new JcaPKCS8Generator(pair.getPrivate(), null)));
		// The certificate last: where it lies, the key lies too.
		Files.writeString(this.certificate, pem(holder));
	}

	private static String pem(Object object) throws IOException {
		StringWriter text = new StringWriter();
		try (JcaPEMWriter writer = new JcaPEMWriter(text)) {
			writer.writeObject(object);
		}
		return text.toString();
	}

}
