package org.yuegang.liaison.exchange;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.yuegang.liaison.TestNode;
import org.yuegang.liaison.exchange.envelope.Forger;
import org.yuegang.liaison.exchange.envelope.Sha256;
import org.yuegang.liaison.exchange.stream.AlarmKind;
import org.yuegang.liaison.exchange.stream.Alarms;
import org.yuegang.liaison.exchange.web.ExchangeConnector;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/** What those get who are not the peer, on the port that is there for the peer, and what they cannot take from it. */
class StrangersTests {

	private static final Duration SOON = Duration.ofSeconds(8);

	@TempDir
	static Path keys;

	private static TestNode node;

	private final List<RawPost> posts = new ArrayList<>();

	@BeforeAll
	static void start() {
		node = TestNode.start("HK", settings -> settings.keys(keys)
			.set("liaison.exchange.max-reading", "256KB")
			.set("liaison.exchange.max-batch", "256KB")
			.set("liaison.exchange.connections.most", 6)
			.set("liaison.exchange.connections.per-address", 4));
	}

	@AfterAll
	static void stop() {
		node.close();
	}

	@AfterEach
	void leave() {
		this.posts.forEach(RawPost::close);
	}

	@Test
	void letsTheSlowestOfAnAddressMakeRoom() {
		List<RawPost> crowd = Stream.generate(() -> post().says(RawPost.head(1000))).limit(4).toList();
		RawPost neighbour = post("127.0.0.2").says(RawPost.head(2));
		assertThat(post().says(RawPost.head(2) + "[]").answer()).startsWith("HTTP/1.1 400");
		oneIsCut(crowd);
		assertThat(neighbour.says("[]").answer()).startsWith("HTTP/1.1 400");
	}

	@Test
	void letsTheBusiestAddressMakeRoomForAnother() {
		RawPost single = post("127.0.0.2").says(RawPost.head(2));
		List<RawPost> busiest = Stream.generate(() -> post("127.0.0.3").says(RawPost.head(1000))).limit(3).toList();
		for (String from : List.of("127.0.0.4", "127.0.0.4")) {
			post(from).says(RawPost.head(1000));
		}
		assertThat(post().says(RawPost.head(2) + "[]").answer()).startsWith("HTTP/1.1 400");
		oneIsCut(busiest);
		assertThat(single.says("[]").answer()).startsWith("HTTP/1.1 400");
	}

	/** Which of them is the slowest is the node's to say: their heads may be whole in another order than they were sent. */
	private static void oneIsCut(List<RawPost> crowd) {
		await().atMost(SOON).until(() -> crowd.stream().anyMatch(RawPost::isCut));
	}

	@Test
	void neverCutsThePeerForOthers() {
		String batch = "[" + new String(new Forger(keys, "GD").message("""
				{"spec":"yuegang-liaison/1","realm":"test","from":"GD","to":"HK","epoch":"%s","seq":1,"prev":"%s"}"""
			.formatted("0".repeat(32), Sha256.GENESIS)), StandardCharsets.US_ASCII) + "]";
		String head = RawPost.head(batch.length(), posting(batch));
		RawPost peer = post().says(head + batch);
		assertThat(peer.answer()).startsWith("HTTP/1.1 200");
		for (int n = 0; n < 20; n++) {
			post().says(RawPost.head(1000));
		}
		assertThat(peer.says(head).says(batch).answer()).startsWith("HTTP/1.1 200");
	}

	@Test
	void holdsNoMoreOfBodiesThanItsShareAndKeepsThePeers() {
		for (int n = 0; n < 3; n++) {
			post().says(RawPost.head(1_000_000) + " ".repeat(80_000));
		}
		String body = " ".repeat(200_000);
		await().atMost(Duration.ofSeconds(3)).untilAsserted(() -> assertThat(post().says(RawPost.head(200_000) + body).answer())
			.startsWith("HTTP/1.1 503").containsPattern("Retry-After: [1-9]"));
		assertThat(post().says(RawPost.head(200_000, posting(body)) + body).answer()).startsWith("HTTP/1.1 400");
		this.posts.forEach(RawPost::close);
		await().atMost(SOON).untilAsserted(
				() -> assertThat(post().says(RawPost.head(200_000) + body).answer()).startsWith("HTTP/1.1 400"));
	}

	@Test
	void raisesNoAlarmForWhatAnybodyCanPost() {
		long before = strangers();
		for (String body : List.of("[]", "[{}]", "x",
				new String(new Forger(keys, "MO").message("{}"), StandardCharsets.UTF_8))) {
			assertThat(post().says(RawPost.head(body.length()) + body).answer()).startsWith("HTTP/1.1 400");
		}
		String unknown = "[" + new String(new Forger(keys, "MO").message("{}"), StandardCharsets.UTF_8) + "]";
		assertThat(post().says(RawPost.head(unknown.length()) + unknown).answer()).startsWith("HTTP/1.1 403");
		assertThat(refused("unknown-key")).isZero();
		assertThat(strangers()).isEqualTo(before + 5);
		assertThat(PageReader.read(node, "hk.duty", "/exchange", "en")).contains("refused " + (before + 5) + " posts");
	}

	@Test
	void raisesAnAlarmForWhatThePeerPosted() {
		long before = strangers();
		assertThat(post().says(RawPost.head(4, posting("[{}]")) + "[{}]").answer()).startsWith("HTTP/1.1 400");
		assertThat(refused("malformed-envelope")).isOne();
		assertThat(strangers()).isEqualTo(before);
	}

	@Test
	void takesAPostingForNothingThatIsNotThePeersOrNotOfThisBody() {
		long alarms = refused("malformed-batch");
		long before = strangers();
		Instant now = node.clock().instant();
		String good = posting("GD", "HK", now, "[]");
		for (String posting : List.of(new Forger(keys, "MO").compact(good),
				new Forger(keys, "GD").compact(posting("GD", "HK", now, "[ ]")),
				new Forger(keys, "GD").compact(posting("HK", "GD", now, "[]")),
				new Forger(keys, "GD").compact(posting("GD", "HK", now.minus(Duration.ofMinutes(11)), "[]")),
				new Forger(keys, "GD").compact(posting("GD", "HK", now.plus(Duration.ofMinutes(11)), "[]")),
				new Forger(keys, "GD").compact("{}"), "a.b.c", "x")) {
			assertThat(post().says(RawPost.head(2, "Liaison-Posting: " + posting + "\r\n") + "[]").answer()).as(posting)
				.startsWith("HTTP/1.1 400");
		}
		assertThat(refused("malformed-batch")).isEqualTo(alarms);
		assertThat(strangers()).isEqualTo(before + 8);
	}

	private static long strangers() {
		return node.as("hk.admin").get("/api/v1/exchange/peers").json().at("/items/0/strangers/times").asLong();
	}

	/** How often the alarm that something of the peer was refused for that reason was raised. */
	private static long refused(String code) {
		return node.bean(Alarms.class)
			.open(50)
			.stream()
			.filter(alarm -> alarm.kind() == AlarmKind.MESSAGE_REFUSED && alarm.code().equals(code))
			.mapToLong(Alarms.Alarm::times)
			.sum();
	}

	private RawPost post() {
		return post("127.0.0.1");
	}

	private RawPost post(String from) {
		RawPost post = new RawPost(from, node.bean(ExchangeConnector.class).port());
		this.posts.add(post);
		return post;
	}

	/** The header with which the peer posts that body. */
	private static String posting(String body) {
		return "Liaison-Posting: " + new Forger(keys, "GD").compact(posting("GD", "HK", node.clock().instant(), body))
				+ "\r\n";
	}

	private static String posting(String from, String to, Instant at, String body) {
		return """
				{"spec":"yuegang-liaison/1","realm":"test","from":"%s","to":"%s","at":"%s","request":"%s"}""".formatted(from,
				to, at, Sha256.hex(body.getBytes(StandardCharsets.US_ASCII)));
	}

}
