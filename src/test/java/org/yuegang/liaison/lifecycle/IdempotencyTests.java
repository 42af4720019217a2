package org.yuegang.liaison.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import org.yuegang.liaison.ApiClient.Answer;
import org.yuegang.liaison.TestNode;
import org.yuegang.liaison.journal.Durable;

class IdempotencyTests {

	private static TestNode node;

	@BeforeAll
	static void start() {
		node = TestNode.start("GD", start -> start.controller(Numbering.class));
	}

	@AfterAll
	static void stop() {
		node.close();
	}

	/** Gives each request a number of its own, in a transaction as commands do. */
	@RestController
	static class Numbering {

		private final Durable durable;

		private final LocalNumbers numbers;

		Numbering(Durable durable, LocalNumbers numbers) {
			this.durable = durable;
			this.numbers = numbers;
		}

		@PostMapping("/api/v1/test/numbers")
		ResponseEntity<Map<String, String>> next(@RequestBody Map<String, String> body) {
			String ref = this.durable.commit(() -> this.numbers.give("T", UUID.randomUUID()));
			return switch (body.getOrDefault("then", "")) {
				case "refuse" -> ResponseEntity.unprocessableContent().body(Map.of("code", "refused"));
				case "break" -> throw new IllegalStateException("broken after the commit of the command");
				default -> ResponseEntity.created(URI.create("/api/v1/test/numbers/" + ref)).body(Map.of("ref", ref));
			};
		}

	}

	@Test
	void givesTheFirstAnswerAgainAndDoesNothing() {
		Answer first = post("a", Map.of());
		int given = given();
		Answer second = post("a", Map.of());
		assertThat(first.status()).isEqualTo(201);
		assertThat(first.header("Idempotency-Replayed")).isEmpty();
		assertThat(second.status()).isEqualTo(201);
		assertThat(second.header("Idempotency-Replayed")).isEqualTo("true");
		assertThat(second.body()).isEqualTo(first.body());
		assertThat(second.header("Location")).isEqualTo(first.header("Location"));
		assertThat(second.header("Content-Type")).isEqualTo(first.header("Content-Type"));
		assertThat(given()).isEqualTo(given);
	}

	@Test
	void refusesTheKeyForAnotherRequest() {
		post("b", Map.of("n", "1"));
		Answer other = post("b", Map.of("n", "2"));
		assertThat(other.status()).isEqualTo(422);
		assertThat(other.code()).isEqualTo("idempotency-key-reused");
	}

	@Test
	void aKeyBelongsToItsOfficer() {
		Answer one = post("c", Map.of());
		Answer other = node.as("gd.issuer").with("Idempotency-Key", "c").post("/api/v1/test/numbers", Map.of());
		assertThat(other.header("Idempotency-Replayed")).isEmpty();
		assertThat(other.body()).isNotEqualTo(one.body());
	}

	@Test
	void aRequestWithoutAKeyIsServedEveryTime() {
		assertThat(node.as("gd.drafter").post("/api/v1/test/numbers", Map.of()).body())
			.isNotEqualTo(node.as("gd.drafter").post("/api/v1/test/numbers", Map.of()).body());
	}

	@Test
	void whatWasRefusedLeavesNothingAndMayBeSentAgain() {
		int given = given();
		assertThat(post("d", Map.of("then", "refuse")).status()).isEqualTo(422);
		assertThat(given()).isEqualTo(given);
		assertThat(post("d", Map.of("then", "refuse")).header("Idempotency-Replayed")).isEmpty();
	}

	@Test
	void whatBrokeAfterTheCommandWasRunIsUndoneWithItsKey() {
		int given = given();
		assertThat(post("e", Map.of("then", "break")).status()).isEqualTo(500);
		assertThat(given()).isEqualTo(given);
		assertThat(post("e", Map.of()).status()).isEqualTo(201);
	}

	@Test
	void refusesAKeyThatIsNone() {
		assertThat(post("a b", Map.of()).code()).isEqualTo("idempotency-key-malformed");
		assertThat(post("x".repeat(201), Map.of()).code()).isEqualTo("idempotency-key-malformed");
	}

	@Test
	void takesEffectOnceWhenTheSameRequestComesManyTimesAtOnce() throws Exception {
		int given = given();
		try (ExecutorService many = Executors.newVirtualThreadPerTaskExecutor()) {
			List<Future<Answer>> answers = many.invokeAll(
					Stream.generate(() -> (Callable<Answer>) () -> post("f", Map.of())).limit(8).toList());
			for (Future<Answer> answer : answers) {
				assertThat(answer.get().status()).isIn(201, 409);
			}
		}
		assertThat(given()).isEqualTo(given + 1);
	}

	private static Answer post(String key, Map<String, String> body) {
		return node.as("gd.drafter").with("Idempotency-Key", key).post("/api/v1/test/numbers", body);
	}

	private static int given() {
		return node.bean(JdbcClient.class).sql("select count(*) from local_number where prefix = 'T'").query(Integer.class).single();
	}

}
