package org.yuegang.liaison.incident;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.yuegang.liaison.ApiClient.Answer;
import org.yuegang.liaison.Notices;
import org.yuegang.liaison.TestNode;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Bad input over HTTP: a clear, stable answer each, and nothing changed. */
class IncidentRefusalTests {

	private static final Map<String, Object> CONFIRMED = Map.of("confirmed", List.of("zhHant", "zhHans"));

	private static final Map<String, Object> VERIFICATION = Map.of("basis", Map.of("zhHans", "已核对。"), "confidence",
			"CONFIRMED");

	private static TestNode node;

	@BeforeAll
	static void start() {
		node = TestNode.start("GD");
	}

	@AfterAll
	static void stop() {
		node.close();
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			{"kind":"INCIDENT"                                    | malformed-json | |
			{"kind":"INCIDENT","kind":"RECALL"}                   | invalid        | |
			{"kind":"PICNIC"}                                     | invalid        | /kind             | unknown-code
			{"colour":"red"}                                      | invalid        | /colour           | unknown-field
			{"products":"fish"}                                   | invalid        | /products         | wrong-type
			{"hazards":[{"code":"NO_SUCH_HAZARD"}]}               | invalid        | /hazards/0/code   | unknown-code
			{"times":{"occurred":"2026-02-30"}}                   | invalid        | /times/occurred   | impossible-date
			{"people":{"ill":-1}}                                 | invalid        | /people/ill       | negative
			{"results":[{"hazard":3}]}                            | invalid        | /results/0/hazard | no-such-entry
			[1,2]                                                 | invalid        | ''                | wrong-type
			""")
	void refusesANoticeThatCannotBeRead(String body, String code, String pointer, String problem) {
		long before = rows("draft");
		Answer answer = node.as("gd.drafter").post("/api/v1/incidents", body);
		assertThat(answer.status()).isEqualTo(400);
		assertThat(answer.header("Content-Type")).startsWith("application/problem+json");
		assertThat(answer.json().get("detail").asString()).isNotBlank().doesNotContain("problem.", "Exception");
		if (problem != null) {
			assertThat(answer.code()).isEqualTo(code);
			assertThat(answer.json().get("errors").valueStream().map(error -> error.get("pointer").asString() + " " + error.get("code").asString()))
				.contains((pointer == null ? "" : pointer) + " " + problem);
		}
		assertThat(rows("draft")).isEqualTo(before);
	}

	@Test
	void namesEveryMissingFactOfASubmission() {
		String ref = node.as("gd.drafter").post("/api/v1/incidents", "{\"kind\":\"INCIDENT\"}").expect(201).get("ref").asString();
		Answer answer = act("gd.drafter", ref, "SUBMIT", 0, Map.of());
		assertThat(answer.status()).isEqualTo(422);
		assertThat(answer.code()).isEqualTo("facts-missing");
		assertThat(answer.json().get("detail").asString()).contains("urgency", "subject", "measures");
		assertThat(revision(ref)).isZero();
	}

	@Test
	void answersInTheOrderNotFoundInvalidForbiddenStaleRefused() {
		String ref = submitted();
		assertThat(act("gd.verifier", "I2026-9999", "VERIFY", 1, Map.of()).status()).isEqualTo(404);
		assertThat(act("gd.drafter", ref, "VERIFY", 99, Map.of()).status()).as("an unreadable form first").isEqualTo(400);
		assertThat(act("gd.drafter", ref, "VERIFY", 99, VERIFICATION).status()).as("then the role").isEqualTo(403);
		Answer stale = act("gd.verifier", ref, "VERIFY", 99, VERIFICATION);
		assertThat(stale.status()).as("then the revision").isEqualTo(409);
		assertThat(stale.json().get("revision").intValue()).isEqualTo(1);
		Answer refused = act("gd.issuer", ref, "ISSUE", 1, CONFIRMED);
		assertThat(refused.status()).as("then the state").isEqualTo(422);
		assertThat(refused.code()).isEqualTo("not-in-this-state");
		assertThat(revision(ref)).isOne();
	}

	@Test
	void refusesAnUnknownActAndAnUnknownFieldOfARequest() {
		String ref = submitted();
		assertThat(errors(act("gd.verifier", ref, "DANCE", 1, Map.of()))).contains("/act unknown-code");
		assertThat(errors(node.as("gd.verifier")
			.post("/api/v1/incidents/" + ref + "/acts", "{\"act\":\"VERIFY\",\"revision\":1,\"extra\":true}")))
			.contains("/extra unknown-field");
		assertThat(errors(act("gd.issuer", ref, "ISSUE", 1, Map.of("confirmed", List.of("zhHant")))))
			.contains("/body/confirmed text-not-confirmed");
	}

	@Test
	void refusesWhatOnlyTheClockMakes() {
		assertThat(act("gd.duty", submitted(), "REMIND", 1, Map.of()).status()).isEqualTo(403);
	}

	@Test
	void refusesTheOtherSidesActs() {
		String ref = issued();
		Answer answer = act("gd.duty", ref, "RETURN", revision(ref), Map.of("question", Map.of("zhHans", "批号？")));
		assertThat(answer.status()).isEqualTo(422);
		assertThat(answer.code()).isEqualTo("wrong-side");
	}

	@Test
	void countsEverybodyWhoSavedTheDraftAsItsDrafter() {
		String ref = node.as("gd.drafter").post("/api/v1/incidents", Notices.read("salamander")).expect(201).get("ref").asString();
		node.as("gd.verifier").put("/api/v1/incidents/" + ref + "/draft", Notices.read("salamander")).expect(200);
		act("gd.drafter", ref, "SUBMIT", 0, Map.of());
		Answer answer = act("gd.verifier", ref, "VERIFY", 1, VERIFICATION);
		assertThat(answer.status()).isEqualTo(422);
		assertThat(answer.code()).isEqualTo("four-eyes");
	}

	@Test
	void keepsADraftSavedMeanwhileByAnother() {
		String ref = node.as("gd.drafter").post("/api/v1/incidents", Notices.read("salamander")).expect(201).get("ref").asString();
		node.as("gd.issuer").put("/api/v1/incidents/" + ref + "/draft?revision=1", Notices.read("salamander")).expect(200);
		assertThat(node.as("gd.drafter").put("/api/v1/incidents/" + ref + "/draft?revision=1", Notices.read("salamander")).status())
			.isEqualTo(409);
	}

	@Test
	void makesNoExerciseOfAnActualCase() {
		String ref = issued();
		ObjectNode exercise = ((ObjectNode) Notices.read("salamander")).put("mode", "EXERCISE");
		assertThat(errors(node.as("gd.drafter").put("/api/v1/incidents/" + ref + "/draft", exercise)))
			.contains("/mode mode-fixed");
		String draft = node.as("gd.drafter").post("/api/v1/incidents", Notices.read("salamander")).expect(201).get("ref").asString();
		node.as("gd.drafter").put("/api/v1/incidents/" + draft + "/draft", exercise).expect(200);
	}

	@Test
	void pointsOutATextInTheWrongScriptWithoutRefusingIt() {
		ObjectNode notice = (ObjectNode) Notices.read("salamander");
		((ObjectNode) notice.get("scope")).put("zhHans", "同一加工廠的一批產品");
		JsonNode view = node.as("gd.drafter").post("/api/v1/incidents", notice).expect(201);
		assertThat(view.get("warnings").valueStream().map(warning -> warning.get("pointer").asString()))
			.contains("/scope/zhHans");
	}

	@Test
	void checksTheMetadataOfFiles() {
		ObjectNode notice = (ObjectNode) Notices.read("salamander");
		ArrayNode files = notice.putArray("files");
		files.addObject().put("name", "../etc/passwd").put("type", "application/x-sh").put("sha256", "00").put("size", 1);
		assertThat(errors(node.as("gd.drafter").post("/api/v1/incidents", notice))).anyMatch(error -> error.startsWith("/files/0"));
	}

	@Test
	void showsNoCaseToWhoeverOnlyRunsTheNode() {
		String ref = submitted();
		assertThat(node.as("gd.admin").get("/api/v1/incidents/" + ref).status()).isEqualTo(404);
		assertThat(node.as("gd.admin").get("/api/v1/incidents").expect(200).get("items")).isEmpty();
		assertThat(node.as("gd.auditor").get("/api/v1/incidents/" + ref).status()).isEqualTo(200);
		assertThat(act("gd.auditor", ref, "VERIFY", 1, VERIFICATION).status()).isEqualTo(403);
	}

	@Test
	void refusesACursorThatIsNotOurs() {
		assertThat(node.as("gd.duty").get("/api/v1/incidents?after=nonsense").status()).isEqualTo(400);
	}

	private static String submitted() {
		String ref = node.as("gd.drafter").post("/api/v1/incidents", Notices.read("salamander")).expect(201).get("ref").asString();
		act("gd.drafter", ref, "SUBMIT", 0, Map.of()).expect(200);
		return ref;
	}

	private static String issued() {
		String ref = submitted();
		act("gd.verifier", ref, "VERIFY", 1, VERIFICATION).expect(200);
		act("gd.issuer", ref, "ISSUE", 2, CONFIRMED).expect(200);
		return ref;
	}

	private static Answer act(String officer, String ref, String act, int revision, Map<String, ?> body) {
		return node.as(officer)
			.post("/api/v1/incidents/" + ref + "/acts", Map.of("act", act, "revision", revision, "body", body));
	}

	private static Stream<String> errors(Answer answer) {
		assertThat(answer.status()).isEqualTo(400);
		return answer.json().get("errors").valueStream().map(error -> error.get("pointer").asString() + " " + error.get("code").asString());
	}

	private static int revision(String ref) {
		return node.as("gd.liaison").get("/api/v1/incidents/" + ref).expect(200).get("revision").intValue();
	}

	private static long rows(String table) {
		return node.bean(JdbcClient.class).sql("select count(*) from " + table).query(Long.class).single();
	}

}
