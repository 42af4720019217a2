package org.yuegang.liaison.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.STRING;

import java.time.LocalDate;
import java.util.List;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.slf4j.LoggerFactory;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.yuegang.liaison.ApiClient.Answer;
import org.yuegang.liaison.TestNode;

class ProblemsTests {

	private static TestNode node;

	@BeforeAll
	static void start() {
		node = TestNode.start("GD", start -> start.controller(Counter.class));
	}

	@AfterAll
	static void stop() {
		node.close();
	}

	/** A controller of the tests' own, for what the real ones must not do. */
	@RestController
	static class Counter {

		private final Problems problems;

		Counter(Problems problems) {
			this.problems = problems;
		}

		@GetMapping("/api/v1/test/{kind}")
		ResponseEntity<Object> outcome(@PathVariable String kind, Officer officer) {
			Outcome<String> outcome = switch (kind) {
				case "done" -> new Outcome.Done<>(officer.code());
				case "missing" -> new Outcome.NotFound<>();
				case "invalid" -> new Outcome.Invalid<>(List.of(FieldProblem.of("/products/0/lot", "missing")));
				case "forbidden" -> new Outcome.Forbidden<>(Refusal.of("forbidden"));
				case "stale" -> new Outcome.Stale<>(2, 3);
				case "refused" -> new Outcome.Refused<>(Refusal.of("four-eyes"));
				default -> throw new IllegalStateException("SECRET-canary");
			};
			return this.problems.answer(outcome);
		}

		@GetMapping("/api/v1/test")
		int number(@RequestParam int number) {
			return number;
		}

		@PostMapping("/api/v1/test")
		Body echo(@RequestBody Body body) {
			return body;
		}

	}

	record Body(String name, Integer count, Role role, LocalDate day, List<Inner> inner) {
	}

	record Inner(String lot) {
	}

	@Test
	void givesTheValueOfWhatWasDone() {
		assertThat(node.as("gd.issuer").get("/api/v1/test/done").body()).contains("gd.issuer");
	}

	@ParameterizedTest
	@CsvSource({ "missing, 404, not-found", "invalid, 400, invalid", "forbidden, 403, forbidden", "stale, 409, stale",
			"refused, 422, four-eyes" })
	void answersEveryOtherOutcomeAsAProblemWithAStableType(String kind, int status, String code) {
		Answer answer = node.as("gd.issuer").get("/api/v1/test/" + kind);
		assertThat(answer.status()).isEqualTo(status);
		assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
		assertThat(answer.code()).isEqualTo(code);
		assertThat(answer.json().get("type").asString()).isEqualTo("urn:yuegang-liaison:problem:" + code);
		assertThat(answer.json().get("status").asInt()).isEqualTo(status);
	}

	@Test
	void namesTheFieldThatIsWrong() {
		Answer answer = node.as("gd.issuer").get("/api/v1/test/invalid");
		assertThat(answer.json().at("/errors/0/pointer").asString()).isEqualTo("/products/0/lot");
		assertThat(answer.json().at("/errors/0/detail").asString()).isEqualTo("必须填写。");
	}

	@Test
	void givesThePresentRevisionToWhoIsStale() {
		assertThat(node.as("gd.issuer").get("/api/v1/test/stale").json().get("revision").asInt()).isEqualTo(3);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', value = { "{\"name\":\"a\", | '' | malformed-json",
			"{\"name\":\"a\",\"colour\":1} | /colour | unknown-field", "{\"name\":[\"a\"]} | /name | wrong-type",
			"{\"count\":\"many\"} | /count | impossible-value", "{\"role\":\"KING\"} | /role | unknown-code",
			"{\"day\":\"2026-02-30\"} | /day | impossible-value", "{\"count\":1,\"count\":2} | '' | duplicate-field",
			"{\"inner\":[{\"lot\":\"a\"},{\"lots\":\"b\"}]} | /inner/1/lots | unknown-field" })
	void saysWhatIsWrongInABodyAndWhere(String body, String pointer, String code) {
		Answer answer = node.as("gd.issuer").post("/api/v1/test", body);
		assertThat(answer.status()).isEqualTo(400);
		assertThat(answer.code()).isEqualTo("invalid");
		assertThat(answer.json().at("/errors/0/code").asString()).isEqualTo(code);
		assertThat(answer.json().at("/errors/0/pointer").asString()).isEqualTo(pointer);
	}

	@ParameterizedTest
	@ValueSource(strings = { "1E+2147483648", "1E-2147483648", "0E+99999999999", "1E+999999999", "-1E-2147483647" })
	void namesTheFieldOfANumberThatIsOutOfRange(String number) {
		Answer answer = node.as("gd.drafter")
			.post("/api/v1/incidents", "{\"kind\":\"INCIDENT\",\"results\":[{\"value\":0},{\"value\":" + number + "}]}");
		assertThat(answer.status()).isEqualTo(400);
		assertThat(answer.json().at("/errors/0/code").asString()).isEqualTo("number-out-of-range");
		assertThat(answer.json().at("/errors/0/pointer").asString()).isEqualTo("/results/1/value");
	}

	@Test
	void logsWhatWasSentWithoutLettingItBeginALine() {
		Logger logger = (Logger) LoggerFactory.getLogger(Problems.class);
		ListAppender<ILoggingEvent> log = new ListAppender<>();
		log.start();
		logger.addAppender(log);
		logger.setLevel(Level.INFO);
		try {
			node.as("gd.drafter").post("/api/v1/incidents", "{\"kind\\n2026-11-20 INFO gd.head signed in\\u202e\\u001b[2J\":1}").expect(400);
		}
		finally {
			logger.setLevel(null);
			logger.detachAppender(log);
		}
		assertThat(log.list).extracting(ILoggingEvent::getFormattedMessage)
			.singleElement(STRING)
			.contains("gd.drafter answered 400", "/kind\\u000a2026-11-20 INFO gd.head signed in\\u202e\\u001b[2J unknown-field")
			.doesNotContainPattern("[\\p{Cntrl}\\p{Cf}]");
	}

	@Test
	void saysWhatIsWrongInAQuery() {
		assertThat(node.as("gd.issuer").get("/api/v1/test?number=x").json().at("/errors/0/pointer").asString())
			.isEqualTo("?number");
		assertThat(node.as("gd.issuer").get("/api/v1/test").json().at("/errors/0/code").asString()).isEqualTo("missing");
	}

	@Test
	void refusesABodyOverTheLimit() {
		Answer answer = node.as("gd.issuer").post("/api/v1/test", "{\"name\":\"" + "a".repeat(1_100_000) + "\"}");
		assertThat(answer.status()).isEqualTo(413);
		assertThat(answer.code()).isEqualTo("body-too-large");
	}

	@Test
	void refusesOtherMediaTypesMethodsAndPaths() {
		assertThat(node.as("gd.issuer").send("POST", "/api/v1/test", "a=b", "text/plain").code())
			.isEqualTo("unsupported-media-type");
		Answer method = node.as("gd.issuer").send("DELETE", "/api/v1/test", null, "");
		assertThat(method.status()).isEqualTo(405);
		assertThat(method.code()).isEqualTo("method-not-allowed");
		assertThat(method.header("Allow")).contains("GET", "POST");
		assertThat(node.as("gd.issuer").get("/api/v1/nowhere").code()).isEqualTo("not-found");
	}

	@Test
	void letsNothingInternalOut() {
		Answer answer = node.as("gd.issuer").get("/api/v1/test/broken");
		assertThat(answer.status()).isEqualTo(500);
		assertThat(answer.code()).isEqualTo("internal");
		assertThat(answer.body()).doesNotContain("canary").doesNotContain("Exception").doesNotContain("yuegang.liaison.");
	}

	@Test
	void speaksTheLanguageOfWhoIsNotSignedIn() {
		assertThat(node.anybody().with("Accept-Language", "zh-CN").get("/api/v1/test").json().get("detail").asString())
			.isEqualTo("请先登录。");
		assertThat(node.anybody().with("Accept-Language", "zh-HK").get("/api/v1/test").json().get("detail").asString())
			.isEqualTo("請先登入。");
		assertThat(node.anybody().get("/api/v1/test").json().get("detail").asString()).isEqualTo("Sign in first.");
	}

}
