package org.yuegang.liaison.exchange.envelope;

import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;

import com.sun.management.ThreadMXBean;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.core.io.DefaultResourceLoader;
import org.yuegang.liaison.exchange.ExchangeProperties.PeerCertificate;
import org.yuegang.liaison.exchange.TrialKeys;
import org.yuegang.liaison.system.JsonConfiguration;

import static org.assertj.core.api.Assertions.assertThat;

class OpenerTests {

	private static final Instant NOW = Instant.parse("2026-11-20T02:00:00Z");

	private static final byte[] PAYLOAD = "{\"a\":1}".getBytes(StandardCharsets.UTF_8);

	@TempDir
	static Path keys;

	private Forger gd;

	private Opener opener;

	@BeforeEach
	void pin() {
		this.gd = new Forger(keys, "GD");
		this.opener = opener(null, null);
	}

	@Test
	void opensWhatThePinnedKeySigned() {
		assertThat(this.opener.open(this.gd.sign(this.gd.header(Kind.MESSAGE, ""), PAYLOAD), Kind.MESSAGE))
			.isInstanceOfSatisfying(Opened.Genuine.class,
					genuine -> assertThat(genuine.payload()).isEqualTo(PAYLOAD));
	}

	@Test
	void refusesEveryChangedBit() {
		byte[] good = this.gd.sign(this.gd.header(Kind.MESSAGE, ",\"x5c\":[\"" + this.gd.x5c() + "\"]"), PAYLOAD);
		int opened = 0;
		for (int bit = 0; bit < good.length * 8; bit++) {
			byte[] changed = good.clone();
			changed[bit / 8] ^= (byte) (1 << (bit % 8));
			opened += this.opener.open(changed, Kind.MESSAGE) instanceof Opened.Genuine ? 1 : 0;
		}
		assertThat(opened).isZero();
	}

	@Test
	void refusesEveryTruncation() {
		byte[] good = this.gd.sign(this.gd.header(Kind.MESSAGE, ""), PAYLOAD);
		for (int length = 0; length < good.length; length++) {
			assertThat(this.opener.open(Arrays.copyOf(good, length), Kind.MESSAGE))
				.isEqualTo(new Opened.Faulty(Fault.MALFORMED_ENVELOPE));
		}
	}

	@Test
	void refusesASignatureOfAnotherMessage() {
		String good = text(this.gd.sign(this.gd.header(Kind.MESSAGE, ""), PAYLOAD));
		String other = text(this.gd.sign(this.gd.header(Kind.MESSAGE, ""), "{\"a\":2}".getBytes()));
		String spliced = other.substring(0, other.indexOf("\"signatures\""))
				+ good.substring(good.indexOf("\"signatures\""));
		assertFault(spliced, Fault.BAD_SIGNATURE);
	}

	@ParameterizedTest
	@ValueSource(strings = { "none", "HS256", "ES384", "RS256", "es256", "" })
	void refusesAnyOtherAlgorithm(String algorithm) {
		String header = this.gd.header(Kind.MESSAGE, "").replace("ES256", algorithm);
		assertFault(this.gd.unsigned(header, PAYLOAD), Fault.ALGORITHM_NOT_ALLOWED);
		assertFault(this.gd.confuse(header, PAYLOAD), Fault.ALGORITHM_NOT_ALLOWED);
		assertFault(this.gd.sign(header, PAYLOAD), Fault.ALGORITHM_NOT_ALLOWED);
	}

	@Test
	void refusesAnAllowedAlgorithmThatIsNotThePinnedKeys() {
		String header = this.gd.header(Kind.MESSAGE, "").replace("ES256", "PS256");
		assertFault(this.gd.sign(header, PAYLOAD), Fault.ALGORITHM_NOT_ALLOWED);
	}

	@ParameterizedTest
	@ValueSource(strings = { "\"crit\":[\"exp\"]", "\"crit\":[]", "\"jku\":\"https://example.invalid/keys\"",
			"\"jwk\":{\"kty\":\"EC\"}", "\"x5u\":\"https://example.invalid/x\"", "\"b64\":false", "\"x5t\":\"AAAA\"",
			"\"cty\":\"json\"", "\"iat\":1", "\"kid\":1", "\"x5c\":\"text\"", "\"x5c\":[]", "\"x5c\":[1]",
			"\"x5c\":[\"!\"]" })
	void refusesAnyHeaderOffTheList(String member) {
		assertFault(this.gd.sign(this.gd.header(Kind.MESSAGE, "," + member), PAYLOAD), Fault.HEADER_NOT_ALLOWED);
	}

	@Test
	void refusesAHeaderThatLacksWhatItNeeds() {
		for (String name : List.of("alg", "typ", "x5t#S256")) {
			String header = this.gd.header(Kind.MESSAGE, "").replace("\"" + name + "\"", "\"kid\"");
			assertFault(this.gd.sign(header, PAYLOAD), Fault.HEADER_NOT_ALLOWED);
		}
	}

	@Test
	void refusesAHeaderWithANameTwice() {
		assertFault(this.gd.sign(this.gd.header(Kind.MESSAGE, ",\"alg\":\"ES256\""), PAYLOAD),
				Fault.MALFORMED_ENVELOPE);
	}

	@Test
	void takesACertificateInTheHeaderAsEvidenceOnly() {
		Forger stranger = new Forger(keys, "STRANGER");
		String own = stranger.header(Kind.MESSAGE, ",\"x5c\":[\"" + stranger.x5c() + "\"]");
		assertFault(stranger.sign(own, PAYLOAD), Fault.UNKNOWN_KEY);
		String borrowed = this.gd.header(Kind.MESSAGE, ",\"x5c\":[\"" + stranger.x5c() + "\"]");
		assertFault(stranger.sign(borrowed, PAYLOAD), Fault.CERTIFICATE_MISMATCH);
		assertFault(stranger.sign(this.gd.header(Kind.MESSAGE, ""), PAYLOAD), Fault.BAD_SIGNATURE);
	}

	@Test
	void refusesAPinThatIsNotValidNow() {
		byte[] good = this.gd.sign(this.gd.header(Kind.MESSAGE, ""), PAYLOAD);
		assertThat(opener(null, NOW.minusMillis(1)).open(good, Kind.MESSAGE))
			.isEqualTo(new Opened.Faulty(Fault.PIN_NOT_VALID));
		assertThat(opener(NOW.plusMillis(1), null).open(good, Kind.MESSAGE))
			.isEqualTo(new Opened.Faulty(Fault.PIN_NOT_VALID));
		assertThat(opener(NOW, NOW).open(good, Kind.MESSAGE)).isInstanceOf(Opened.Genuine.class);
	}

	@Test
	void takesNoKindForAnother() {
		for (Kind kind : Kind.values()) {
			byte[] signed = this.gd.sign(this.gd.header(kind, ""), PAYLOAD);
			for (Kind wanted : Kind.values()) {
				assertThat(this.opener.open(signed, wanted) instanceof Opened.Genuine).isEqualTo(kind == wanted);
			}
		}
	}

	@Test
	void refusesWhatIsNotTheAgreedSerialization() {
		String good = text(this.gd.sign(this.gd.header(Kind.MESSAGE, ""), PAYLOAD));
		String signature = good.substring(good.indexOf("{\"protected\""), good.lastIndexOf("]"));
		for (String other : List.of("null", "[]", "\"text\"", good + " x", good.replace("\"payload\"", "\"Payload\""),
				good.replace("{\"payload\"", "{\"extra\":1,\"payload\""),
				good.replace("{\"payload\"", "{\"payload\":\"\",\"payload\""),
				good.replace("[{", "[{\"header\":{},"), good.replace(signature, signature + "," + signature),
				good.replace("[" + signature + "]", "[]"), good.replace("[" + signature + "]", signature),
				good.replaceFirst("\"signature\":\"[^\"]*\"", "\"signature\":7"),
				good.replaceFirst("(\"payload\":\"[^\"]*)\"", "$1=\""),
				good.replaceFirst("(\"payload\":\"[^\"]*)\"", "$1\\\\n\""))) {
			assertFault(other, Fault.MALFORMED_ENVELOPE);
		}
	}

	@Test
	void buildsNothingOfWhatStandsInThePlaceOfAText() {
		String swelling = "[" + String.join(",", Collections.nCopies(200_000, "{\"\":{}}")) + "]";
		String good = text(this.gd.sign(this.gd.header(Kind.MESSAGE, ""), PAYLOAD));
		for (String envelope : List.of("{\"payload\":" + swelling + "}",
				good.replaceFirst("\"signature\":\"[^\"]*\"", "\"signature\":" + swelling),
				good.replaceFirst("\"signatures\":", "\"signatures\":" + swelling + ",\"more\":"),
				"{\"header\":" + swelling + "," + good.substring(1))) {
			byte[] bytes = envelope.getBytes(StandardCharsets.US_ASCII);
			assertThat(allocatedBy(() -> assertThat(this.opener.open(bytes, Kind.MESSAGE))
				.isEqualTo(new Opened.Faulty(Fault.MALFORMED_ENVELOPE)))).isLessThan(1_000_000);
		}
	}

	private static long allocatedBy(Runnable work) {
		ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
		long before = threads.getCurrentThreadAllocatedBytes();
		work.run();
		return threads.getCurrentThreadAllocatedBytes() - before;
	}

	private void assertFault(String envelope, Fault fault) {
		assertFault(envelope.getBytes(StandardCharsets.UTF_8), fault);
	}

	private void assertFault(byte[] envelope, Fault fault) {
		assertThat(this.opener.open(envelope, Kind.MESSAGE)).as(text(envelope)).isEqualTo(new Opened.Faulty(fault));
	}

	private static String text(byte[] envelope) {
		return new String(envelope, StandardCharsets.UTF_8);
	}

	private static Opener opener(Instant from, Instant until) {
		PeerRegistry peers = PeerRegistry.of(List.of(new PeerCertificate(
				TrialKeys.of(keys, "GD").certificate().toUri().toString(), null, from, until)),
				new DefaultResourceLoader());
		return new Opener(JsonConfiguration.mapper(), peers, Clock.fixed(NOW, ZoneOffset.UTC));
	}

}
