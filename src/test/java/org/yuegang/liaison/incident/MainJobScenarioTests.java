package org.yuegang.liaison.incident;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.yuegang.liaison.ApiClient;
import org.yuegang.liaison.Notices;
import org.yuegang.liaison.TestPair;
import tools.jackson.databind.JsonNode;

/** The main job over HTTP on a pair of nodes, from filing in Hong Kong to agreed closure on both. */
class MainJobScenarioTests {

	private static TestPair pair;

	@BeforeAll
	static void start() {
		pair = TestPair.start();
	}

	@AfterAll
	static void stop() {
		pair.close();
	}

	@Test
	void carriesAnIncidentFromFilingToAgreedClosure() {
		String ref = issued("salamander");
		pair.settle();
		JsonNode there = only("GD", "gd.duty");
		assertThat(there.get("status").asString()).isEqualTo("NOTIFIED");
		assertThat(there.get("number").asString()).isEqualTo("港食粵通〔2026〕1號");
		String peer = there.get("ref").asString();

		JsonNode seen = get("GD", "gd.duty", peer);
		assertThat(duty(seen, "ACKNOWLEDGE/1").get("due").asString()).isEqualTo("2026-11-20T06:00:00Z");
		act("GD", "gd.duty", peer, "ACKNOWLEDGE",
				Map.of("products", List.of("冷冻大鲵肉"), "hazards", List.of("MALACHITE_GREEN"), "lots", List.of("2020-04-16"),
						"firstAction", Map.of("zhHans", "已派员核查养殖场。")));
		pair.settle();
		JsonNode here = get("HK", "hk.liaison", ref);
		assertThat(here.get("status").asString()).isEqualTo("ACKNOWLEDGED");
		assertThat(duty(here, "ACKNOWLEDGE/1").get("status").asString()).isEqualTo("MET");

		for (JsonNode duty : get("GD", "gd.liaison", peer).get("duties")) {
			if (duty.get("status").asString().equals("OPEN")) {
				String key = duty.get("key").asString();
				assertThat(key).startsWith("REPORT_ONWARD/1/");
				act("GD", "gd.liaison", peer, "REPORT_ONWARD", Map.of("recipient", key.substring("REPORT_ONWARD/1/".length()),
						"reportedAt", "2026-11-20T02:00:00Z", "means", "函"));
			}
		}
		act("HK", "hk.issuer", ref, "PROPOSE_CLOSURE", Map.of("report",
				Map.of("zhHant", "調查完成。", "zhHans", "调查完成。"), "confirmed", List.of("zhHant", "zhHans")));
		pair.settle();
		act("GD", "gd.liaison", peer, "AGREE_CLOSURE", Map.of());
		pair.settle();
		assertThat(get("HK", "hk.liaison", ref).get("status").asString()).isEqualTo("CLOSED");
		assertThat(get("GD", "gd.liaison", peer).get("status").asString()).isEqualTo("CLOSED");
	}

	private static String issued(String notice) {
		JsonNode started = api("HK", "hk.drafter").post("/api/v1/incidents", Notices.read(notice)).expect(201);
		String ref = started.get("ref").asString();
		act("HK", "hk.drafter", ref, "SUBMIT", Map.of());
		act("HK", "hk.verifier", ref, "VERIFY",
				Map.of("basis", Map.of("zhHant", "化驗報告已核對。"), "confidence", "CONFIRMED"));
		act("HK", "hk.issuer", ref, "ISSUE", Map.of("confirmed", List.of("zhHant", "zhHans")));
		return ref;
	}

	private static JsonNode only(String unit, String officer) {
		JsonNode items = api(unit, officer).get("/api/v1/incidents").expect(200).get("items");
		assertThat(items).hasSize(1);
		return items.get(0);
	}

	private static JsonNode get(String unit, String officer, String ref) {
		return api(unit, officer).get("/api/v1/incidents/" + ref).expect(200);
	}

	private static JsonNode act(String unit, String officer, String ref, String act, Map<String, ?> body) {
		int revision = get(unit, officer, ref).get("revision").intValue();
		return api(unit, officer)
			.post("/api/v1/incidents/" + ref + "/acts", Map.of("act", act, "revision", revision, "body", body))
			.expect(200);
	}

	private static JsonNode duty(JsonNode incident, String key) {
		for (JsonNode duty : incident.get("duties")) {
			if (duty.get("key").asString().equals(key)) {
				return duty;
			}
		}
		throw new AssertionError("No duty " + key + " in " + incident.get("duties"));
	}

	private static ApiClient api(String unit, String officer) {
		return pair.node(unit).as(officer);
	}

}
