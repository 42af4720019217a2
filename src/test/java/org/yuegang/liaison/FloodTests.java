package org.yuegang.liaison;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;

import com.icegreen.greenmail.junit5.GreenMailExtension;
import com.icegreen.greenmail.util.ServerSetupTest;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.yuegang.liaison.exchange.envelope.Batch;

/**
 * What a stranger can do to a node without any key, while its peer has something urgent to say. The nodes are processes
 * of their own with a heap of 384 MB, less than the smallest that they must do with.
 */
@EnabledOnOs(OS.LINUX)
class FloodTests {

	@RegisterExtension
	private static final GreenMailExtension MAIL = new GreenMailExtension(ServerSetupTest.SMTP.dynamicPort())
		.withPerMethodLifecycle(false);

	private static final Duration SOON = Duration.ofSeconds(10);

	private static final String POST = "POST /exchange/v1/messages HTTP/1.1\r\nHost: liaison\r\nContent-Type: "
			+ Batch.MEDIA_TYPE + "\r\nContent-Length: 100000\r\n\r\n";

	private static final String SIGN_IN = "POST /sign-in HTTP/1.1\r\nHost: liaison\r\n"
			+ "Content-Type: application/x-www-form-urlencoded\r\nContent-Length: 100000\r\n\r\nusername=";

	@TempDir
	private static Path folder;

	private static KillPair pair;

	private long logged;

	@BeforeAll
	static void start() {
		pair = new KillPair(folder, MAIL.getSmtp().getPort());
		// Once in peace, so that nothing below is the first of its kind.
		arrives(verified());
	}

	@AfterAll
	static void stop() {
		pair.close();
	}

	@BeforeEach
	void lookAtTheLog() {
		this.logged = pair.node("HK").logged();
	}

	@AfterEach
	void costsFewLinesOfTheLog() {
		assertThat(pair.node("HK").logged() - this.logged).isLessThan(10);
	}

	@Test
	void bringsANoticeThroughAHundredPostsThatWouldFillTheMemory() {
		String ref = verified();
		byte[] post = swelling();
		try (HttpClient client = HttpClient.newHttpClient()) {
			List<CompletableFuture<Integer>> posts = IntStream.range(0, 100)
				.mapToObj(n -> client.sendAsync(posting(post), HttpResponse.BodyHandlers.discarding())
					.handle((answer, cutOff) -> answer == null ? 0 : answer.statusCode()))
				.toList();
			arrives(ref);
			assertThat(CompletableFuture.allOf(posts.toArray(CompletableFuture[]::new))).succeedsWithin(
					Duration.ofMinutes(1));
			assertThat(posts).allSatisfy(answer -> assertThat(answer.join()).isIn(0, 400, 503));
		}
		arrives(verified());
	}

	@Test
	void bringsANoticeThroughAThousandHalfOpenPosts() {
		String ref = verified();
		try (SlowPosts posts = new SlowPosts(pair.hongKongExchange(), POST, 1000)) {
			arrives(ref);
		}
	}

	@Test
	void bringsANoticeThroughAThousandHalfSentHeads() {
		String ref = verified();
		try (SlowPosts posts = new SlowPosts(pair.hongKongExchange(), "POST /exchange/v1/messages HTTP/1.1\r\nX: ",
				1000)) {
			arrives(ref);
		}
	}

	@Test
	void servesOfficersThroughAThousandHalfOpenSignIns() {
		String ref = verified();
		try (SlowPosts there = new SlowPosts(pair.node("HK").port(), SIGN_IN, 1000)) {
			arrives(ref);
		}
	}

	private static String verified() {
		return pair.cases().verified("GD", Notices.read("salamander"));
	}

	/** Issues it in Guangdong; officers in Hong Kong must see it soon. */
	private static void arrives(String ref) {
		UUID subject = UUID.fromString(pair.cases().get("GD", "issuer", ref).get("id").asString());
		pair.cases().act("GD", "issuer", ref, "ISSUE", Cases.BOTH_TEXTS);
		await().atMost(SOON).ignoreExceptions().until(() -> pair.cases()
			.as("HK", "liaison")
			.get("/api/v1/incidents?limit=200")
			.expect(200)
			.get("items")
			.valueStream()
			.anyMatch(item -> item.get("id").asString().equals(subject.toString())));
	}

	private static HttpRequest posting(byte[] body) {
		return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + pair.hongKongExchange() + "/exchange/v1/messages"))
			.header("Content-Type", Batch.MEDIA_TYPE)
			.POST(HttpRequest.BodyPublishers.ofByteArray(body))
			.build();
	}

	/** 6.3 MB that are many times that when they are built. */
	private static byte[] swelling() {
		String envelope = "{\"payload\":[" + String.join(",", Collections.nCopies(262_000, "{\"\":{}}")) + "]}";
		return ("[" + String.join(",", Collections.nCopies(3, envelope)) + "]").getBytes(StandardCharsets.US_ASCII);
	}

}
