package org.yuegang.liaison;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;

/** Whoever has the API's description alone can work with it: what it says is true, and enough to make a client from. */
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class GeneratedClientTests {

	private static final Path SCRIPT = Path.of("src/test/typescript/main-job.ts");

	private static TestPair pair;

	private static String description;

	@BeforeAll
	static void start() {
		pair = TestPair.start();
		description = pair.hongKong().anybody().get("/v3/api-docs").body();
	}

	@AfterAll
	static void stop() {
		pair.close();
	}

	@Test
	@Order(1)
	void isAcceptedByAValidatorWithoutAWarning(@TempDir Path folder) throws Exception {
		assertThat(new ClientTools(folder).validate(written(folder))).contains("No validation issues detected.")
			.doesNotContain("WARN");
	}

	@Test
	@Order(2)
	void aClientInTypeScriptPlaysTheMainJob(@TempDir Path folder) throws Exception {
		Path program = new ClientTools(folder).compile(written(folder), SCRIPT);
		Path said = folder.resolve("said.txt");
		Process client = new ProcessBuilder("node", program.toString(), pair.guangdong().url(), pair.hongKong().url(),
				TestNode.PASSWORD, Notices.read("salamander").toString())
			.redirectErrorStream(true)
			.redirectOutput(said.toFile())
			.start();
		try {
			await().atMost(Duration.ofMinutes(2)).until(() -> {
				pair.settle();
				return !client.isAlive();
			});
		}
		finally {
			client.destroyForcibly();
		}
		assertThat(Files.readString(said, StandardCharsets.UTF_8).lines()).satisfiesExactly(
				filed -> assertThat(filed).isEqualTo("filed once"),
				refused -> assertThat(refused).matches("refused 409 urn:yuegang-liaison:problem:stale at [1-9]"),
				acknowledged -> assertThat(acknowledged).isEqualTo("acknowledged by gd.duty"),
				asked -> assertThat(asked).isEqualTo("asked and answered 1"),
				closed -> assertThat(closed).matches("closed as 港食粵通〔2026〕1號 after [0-9]+ acts"));
		assertThat(client.exitValue()).isZero();
	}

	@Test
	@Order(3)
	void everyAnswerIsAsDescribed() {
		String meeting = meetingProposed();
		ApiDocument document = new ApiDocument(pair.hongKong().anybody().get("/v3/api-docs").json());
		List<String> skipped = List.of("application/zip", "text/html", "image/svg+xml");
		for (ApiDocument.Operation operation : document.operations()) {
			JsonNode answer = operation.answer();
			if (operation.method().equals("get") && skipped.stream().noneMatch(answer::has)) {
				JsonNode said = pair.hongKong().as("hk.liaison").get(operation.path()
					.replace("{ref}", operation.path().contains("meetings") ? meeting
							: operation.path().contains("requests") ? "R2026-0001" : "I2026-0001")
					.replace("{list}", "product-categories")).expect(200);
				assertThat(document.faults(answer.get("application/json"), said)).as(operation.toString()).isEmpty();
			}
		}
	}

	private static String meetingProposed() {
		ApiClient convenor = pair.hongKong().as("hk.convenor");
		Map<String, String> grounds = Map.of("zhHant", "商討處置", "zhHans", "商讨处置");
		String ref = convenor.post("/api/v1/meetings",
				Map.of("kind", "WORKING", "grounds", grounds, "times",
						List.of("2026-11-23T10:00+08:00", "2026-11-24T10:00+08:00"), "link", "https://meet.example.org/2"))
			.expect(201)
			.get("ref")
			.asString();
		convenor.post("/api/v1/meetings/" + ref + "/acts", Map.of("act", "PROPOSE", "revision", 0, "body", Map.of()))
			.expect(200);
		pair.settle();
		return ref;
	}

	private static Path written(Path folder) throws IOException {
		return Files.writeString(folder.resolve("api.json"), description);
	}

}
