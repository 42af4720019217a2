package org.yuegang.liaison.exchange.carry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;

import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;

import org.bouncycastle.asn1.pkcs.PrivateKeyInfo;
import org.bouncycastle.openssl.PEMParser;
import org.bouncycastle.openssl.jcajce.JcaPEMKeyConverter;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;
import org.springframework.core.io.DefaultResourceLoader;
import org.yuegang.liaison.Ports;
import org.yuegang.liaison.exchange.ExchangeProperties;
import org.yuegang.liaison.exchange.TrialKeys;
import org.yuegang.liaison.exchange.envelope.Batch;
import org.yuegang.liaison.exchange.envelope.Opener;
import org.yuegang.liaison.exchange.envelope.PeerRegistry;
import org.yuegang.liaison.exchange.envelope.Postings;
import org.yuegang.liaison.exchange.envelope.Sealer;
import org.yuegang.liaison.exchange.envelope.SigningKeys;
import org.yuegang.liaison.system.JsonConfiguration;
import org.yuegang.liaison.system.NodeIdentity;

/** What the carrier meets at the peer's address, and whether it says that waiting will mend it. */
class HttpCarrierTests {

	private static final NodeIdentity NODE = new NodeIdentity("GD", "HK", "test");

	private static final String NOTHING = "";

	private static SSLContext tls;

	private static Postings postings;

	@BeforeAll
	static void certificate(@TempDir Path folder) throws Exception {
		tls = context(TrialKeys.of(folder, "HK"));
		postings = postings(TrialKeys.settings(folder, "GD", "HK"));
	}

	@Test
	void bringsAnAnswerBack() throws IOException {
		try (PeerStub peer = PeerStub.answers("200 OK", "Content-Type: " + Batch.MEDIA_TYPE + "\r\n")) {
			assertThat(carry("http://127.0.0.1:" + peer.port())).isEmpty();
		}
	}

	@Test
	void namesTheNameThatNoMachineHas() {
		assertThat(met("http://no-such-node.invalid:9443")).isEqualTo("UNKNOWN_HOST");
	}

	@Test
	void namesTlsSpokenToAPlainPort() {
		assertThat(https(PeerStub.answers("400 Bad Request", NOTHING))).isEqualTo("PEER_SPEAKS_NO_TLS");
	}

	@Test
	void namesPlainHttpSpokenToATlsPortHoweverThatAnswersIt() {
		assertThat(http(PeerStub.tls(tls, NOTHING))).as("it hangs up").isEqualTo("PEER_SPEAKS_TLS");
		assertThat(http(PeerStub.tls(tls, "\25\3\3\0\2\2\12"))).as("it sends a TLS alert")
			.isEqualTo("PEER_SPEAKS_TLS");
		assertThat(http(PeerStub.tls(tls, "HTTP/1.1 400 Bad Request\r\nContent-Length: 0\r\n\r\n")))
			.as("it says so in plain HTTP")
			.isEqualTo("PEER_SPEAKS_TLS");
	}

	@Test
	void namesACertificateThatIsNotTrusted() {
		assertThat(https(PeerStub.tls(tls, NOTHING))).isEqualTo("TLS_CERTIFICATE_NOT_TRUSTED");
	}

	@Test
	void namesTlsThatComesToNoAgreement() {
		// Its key is an elliptic one: nothing is left that it could agree to.
		assertThat(https(PeerStub.tls(tls, NOTHING, "TLS_ECDHE_RSA_WITH_AES_128_GCM_SHA256"))).isEqualTo("TLS_REFUSED");
	}

	@Test
	void namesARedirect() {
		assertThat(http(PeerStub.answers("302 Found", "Location: https://elsewhere.example/\r\n"))).isEqualTo("REDIRECTED");
	}

	@Test
	void namesWhatIsNotTheExchange() {
		for (String status : new String[] { "200 OK", "400 Bad Request", "401 Unauthorized", "403 Forbidden", "404 Not Found",
				"415 Unsupported Media Type" }) {
			assertThat(http(PeerStub.answers(status, "Content-Type: text/html\r\n"))).as(status).isEqualTo("NOT_THE_EXCHANGE");
		}
		assertThat(http(PeerStub.says("220 mail.example ESMTP\r\n"))).as("no HTTP").isEqualTo("NOT_THE_EXCHANGE");
	}

	@Test
	void onlyWaitsForANodeThatIsDownOrOverloaded() {
		int nobodys = Ports.free();
		assertThat(met("http://127.0.0.1:" + nobodys)).as("nobody listens").isEqualTo("waits");
		assertThat(met("https://127.0.0.1:" + nobodys)).as("nobody listens").isEqualTo("waits");
		assertThat(http(PeerStub.says(NOTHING))).as("it hangs up").isEqualTo("waits");
		assertThat(https(PeerStub.says(NOTHING))).as("it hangs up in the handshake").isEqualTo("waits");
		assertThat(http(PeerStub.says("HTTP/1.1 200 OK\r\nContent-Ty"))).as("half an answer").isEqualTo("waits");
		assertThat(http(PeerStub.does((connection, first) -> connection.getInputStream().readAllBytes())))
			.as("no answer in time")
			.isEqualTo("waits");
		for (String status : new String[] { "408 Request Timeout", "429 Too Many Requests", "500 Internal Server Error",
				"502 Bad Gateway", "503 Service Unavailable", "504 Gateway Timeout" }) {
			assertThat(http(PeerStub.answers(status, NOTHING))).as(status).isEqualTo("waits");
		}
	}

	@Test
	void givesUpOnAnAnswerThatNeverEnds() {
		PeerStub peer = PeerStub.does((connection, first) -> {
			connection.getOutputStream()
				.write(("HTTP/1.1 200 OK\r\nContent-Type: " + Batch.MEDIA_TYPE + "\r\nContent-Length: 1000\r\n\r\n[")
					.getBytes(StandardCharsets.US_ASCII));
			connection.getInputStream().readAllBytes();
		});
		assertTimeoutPreemptively(Duration.ofSeconds(10), () -> assertThat(http(peer)).isEqualTo("waits"));
	}

	@Test
	void takesNoAddressThatIsNone() {
		for (String wrong : new String[] { "liaison.example:9443", "10.0.0.2:9443", "ftp://10.0.0.2", "http://", "http://a b" }) {
			assertThatThrownBy(() -> new CarrierConfiguration().plainCarrier(NODE, properties(wrong), postings)).as(wrong)
				.hasMessage("liaison.exchange.peer-url is \"" + wrong + "\": give the peer's connector as http://HOST:PORT.");
		}
	}

	@Test
	void namesAnAddressThatNobodyGave() {
		assertThat(met("")).isEqualTo("NO_PEER_URL");
	}

	private static String http(PeerStub peer) {
		try (peer) {
			return met("http://127.0.0.1:" + peer.port());
		}
	}

	private static String https(PeerStub peer) {
		try (peer) {
			return met("https://127.0.0.1:" + peer.port());
		}
	}

	/** The obstacle, or that it waits. */
	private static String met(String url) {
		try {
			carry(url);
			return "answered";
		}
		catch (Obstructed ex) {
			return ex.obstacle().name();
		}
		catch (IOException ex) {
			return "waits";
		}
	}

	private static byte[] carry(String url) throws IOException {
		return new CarrierConfiguration().plainCarrier(NODE, properties(url), postings).carry("[]".getBytes(StandardCharsets.US_ASCII));
	}

	private static ExchangeProperties properties(String url) {
		return new Binder(new MapConfigurationPropertySource(Map.of("peer-url", url, "timeout", "1s"))).bindOrCreate("",
				Bindable.of(ExchangeProperties.class));
	}

	private static Postings postings(Map<String, ?> keys) {
		ExchangeProperties properties = new Binder(new MapConfigurationPropertySource(keys)).bindOrCreate("liaison.exchange",
				Bindable.of(ExchangeProperties.class));
		DefaultResourceLoader resources = new DefaultResourceLoader();
		Clock clock = Clock.systemUTC();
		Opener opener = new Opener(JsonConfiguration.mapper(), PeerRegistry.of(properties.peerCertificates(), resources),
				clock);
		return new Postings(new Sealer(SigningKeys.of(properties, resources)), opener, JsonConfiguration.mapper(),
				NODE, clock);
	}

	private static SSLContext context(TrialKeys keys) throws Exception {
		KeyStore store = KeyStore.getInstance("PKCS12");
		store.load(null, null);
		try (PEMParser key = new PEMParser(Files.newBufferedReader(keys.key()));
				InputStream certificate = Files.newInputStream(keys.certificate())) {
			store.setKeyEntry("tls", new JcaPEMKeyConverter().getPrivateKey((PrivateKeyInfo) key.readObject()), new char[0],
					new Certificate[] { CertificateFactory.getInstance("X.509").generateCertificate(certificate) });
		}
		KeyManagerFactory managers = KeyManagerFactory.getInstance("PKIX");
		managers.init(store, new char[0]);
		SSLContext context = SSLContext.getInstance("TLS");
		context.init(managers.getKeyManagers(), null, null);
		return context;
	}

}
