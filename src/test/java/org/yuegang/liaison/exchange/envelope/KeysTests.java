package org.yuegang.liaison.exchange.envelope;

import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;
import org.springframework.core.io.DefaultResourceLoader;
import org.yuegang.liaison.exchange.ExchangeProperties;
import org.yuegang.liaison.exchange.ExchangeProperties.PeerCertificate;
import org.yuegang.liaison.exchange.TrialKeys;
import org.yuegang.liaison.system.JsonConfiguration;
import org.yuegang.liaison.system.Misconfigured;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class KeysTests {

	private static final DefaultResourceLoader RESOURCES = new DefaultResourceLoader();

	@TempDir
	Path folder;

	private TrialKeys gd;

	private TrialKeys hk;

	@BeforeEach
	void make() {
		this.gd = TrialKeys.of(this.folder, "GD");
		this.hk = TrialKeys.of(this.folder, "HK");
	}

	@Test
	void keepsTrialKeysOnceMade() throws Exception {
		String before = Files.readString(this.gd.certificate());
		assertThat(Files.readString(TrialKeys.of(this.folder, "GD").certificate())).isEqualTo(before);
		assertThat(Files.readString(this.gd.key())).startsWith("-----BEGIN PRIVATE KEY-----");
	}

	@Test
	void signsWithPemTextWithPemFilesAndWithPkcs12Alike() throws Exception {
		Map<String, Object> files = Map.of("signing-key", uri(this.gd.key()), "signing-certificate",
				uri(this.gd.certificate()));
		Map<String, Object> text = Map.of("signing-key", Files.readString(this.gd.key()), "signing-certificate",
				Files.readString(this.gd.certificate()));
		Path store = this.folder.resolve("gd.p12");
		SigningKeys keys = SigningKeys.of(properties(files), RESOURCES);
		KeyStore pkcs12 = KeyStore.getInstance("PKCS12");
		pkcs12.load(null, null);
		pkcs12.setKeyEntry("gd", keys.key(), "secret".toCharArray(), new Certificate[] { keys.certificate() });
		try (OutputStream out = Files.newOutputStream(store)) {
			pkcs12.store(out, "secret".toCharArray());
		}
		Opener opener = new Opener(JsonConfiguration.mapper(), pinned(null),
				Clock.fixed(Instant.parse("2026-11-20T02:00:00Z"), ZoneOffset.UTC));
		for (Map<String, Object> way : List.of(files, text,
				Map.<String, Object>of("signing-key", uri(store), "signing-password", "secret"))) {
			Sealer sealer = new Sealer(SigningKeys.of(properties(way), RESOURCES));
			byte[] sealed = sealer.seal(Kind.MESSAGE, "{}".getBytes(StandardCharsets.UTF_8));
			assertThat(opener.open(sealed, Kind.MESSAGE)).isInstanceOf(Opened.Genuine.class);
		}
		assertMisconfigured("cannot be opened", Map.of("signing-key", uri(store), "signing-password", "wrong"));
	}

	@Test
	void saysWhatToFixInTheSigningKey() throws Exception {
		assertMisconfigured("signing-key is not set", Map.of());
		assertMisconfigured("signing-certificate is not set", Map.of("signing-key", uri(this.gd.key())));
		assertMisconfigured("cannot be read", Map.of("signing-key", "file:nowhere.pem", "signing-certificate", "x"));
		assertMisconfigured("does not belong to",
				Map.of("signing-key", uri(this.gd.key()), "signing-certificate", uri(this.hk.certificate())));
		assertMisconfigured("holds no private key",
				Map.of("signing-key", uri(this.gd.certificate()), "signing-certificate", uri(this.gd.certificate())));
		assertMisconfigured("holds no certificate",
				Map.of("signing-key", uri(this.gd.key()), "signing-certificate", uri(this.gd.key())));
	}

	@Test
	void saysWhatToFixInAPin() {
		assertThatExceptionOfType(Misconfigured.class).isThrownBy(() -> PeerRegistry.of(List.of(), RESOURCES))
			.withMessageContaining("is empty");
		assertThatExceptionOfType(Misconfigured.class).isThrownBy(() -> pinned("00".repeat(32)))
			.withMessageContaining("is pinned");
	}

	@Test
	void checksThePinnedFingerprintHoweverItIsWritten() {
		String sha256 = pinned(null).all().iterator().next().sha256();
		String colons = sha256.toUpperCase(Locale.ROOT).replaceAll("(..)(?!$)", "$1:");
		assertThat(pinned(colons).all()).hasSize(1);
	}

	private PeerRegistry pinned(String sha256) {
		return PeerRegistry.of(List.of(new PeerCertificate(uri(this.gd.certificate()), sha256, null, null)), RESOURCES);
	}

	private void assertMisconfigured(String sentence, Map<String, Object> settings) {
		assertThatExceptionOfType(Misconfigured.class)
			.isThrownBy(() -> SigningKeys.of(properties(settings), RESOURCES))
			.withMessageContaining(sentence);
	}

	private static ExchangeProperties properties(Map<String, Object> settings) {
		Map<String, Object> prefixed = new HashMap<>();
		settings.forEach((name, value) -> prefixed.put("liaison.exchange." + name, value));
		return new Binder(new MapConfigurationPropertySource(prefixed)).bindOrCreate("liaison.exchange",
				Bindable.of(ExchangeProperties.class));
	}

	private static String uri(Path path) {
		return path.toUri().toString();
	}

}
