package org.yuegang.liaison.incident;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.yuegang.liaison.Cases;
import org.yuegang.liaison.Notices;
import org.yuegang.liaison.TestPair;
import tools.jackson.databind.JsonNode;

/** The main job over HTTP on a pair of nodes, from filing in Hong Kong to agreed closure on both. */
class MainJobScenarioTests {

	private static TestPair pair;

	private static Cases cases;

	@BeforeAll
	static void start() {
		pair = TestPair.start();
		cases = new Cases(pair);
	}

	@AfterAll
	static void stop() {
		pair.close();
	}

	@Test
	void carriesAnIncidentFromFilingToAgreedClosure() {
		String ref = cases.issued("HK", Notices.read("salamander"));
		pair.settle();
		String there = cases.refThere("HK", ref);
		JsonNode arrived = cases.get("GD", "duty", there);
		assertThat(arrived.get("status").asString()).isEqualTo("NOTIFIED");
		assertThat(arrived.get("number").asString()).isEqualTo("港食粵通〔2026〕1號");
		assertThat(duty(arrived, "ACKNOWLEDGE/1").get("due").asString()).isEqualTo("2026-11-20T06:00:00Z");

		cases.acknowledge("GD", there);
		pair.settle();
		JsonNode here = cases.get("HK", "liaison", ref);
		assertThat(here.get("status").asString()).isEqualTo("ACKNOWLEDGED");
		assertThat(duty(here, "ACKNOWLEDGE/1").get("status").asString()).isEqualTo("MET");

		reportOnward(there);
		cases.act("HK", "issuer", ref, "PROPOSE_CLOSURE", Map.of("report",
				Map.of("zhHant", "調查完成。", "zhHans", "调查完成。"), "confirmed", List.of("zhHant", "zhHans")));
		pair.settle();
		cases.act("GD", "liaison", there, "AGREE_CLOSURE", Map.of());
		pair.settle();
		assertThat(cases.get("HK", "liaison", ref).get("status").asString()).isEqualTo("CLOSED");
		assertThat(cases.get("GD", "liaison", there).get("status").asString()).isEqualTo("CLOSED");
	}

	private static void reportOnward(String ref) {
		for (JsonNode duty : cases.get("GD", "liaison", ref).get("duties")) {
			if (duty.get("status").asString().equals("OPEN")) {
				String key = duty.get("key").asString();
				assertThat(key).startsWith("REPORT_ONWARD/1/");
				cases.act("GD", "liaison", ref, "REPORT_ONWARD", Map.of("recipient",
						key.substring("REPORT_ONWARD/1/".length()), "reportedAt", "2026-11-20T02:00:00Z", "means", "函"));
			}
		}
	}

	private static JsonNode duty(JsonNode incident, String key) {
		return incident.get("duties")
			.valueStream()
			.filter(duty -> duty.get("key").asString().equals(key))
			.findFirst()
			.orElseThrow(() -> new AssertionError("No duty " + key + " in " + incident.get("duties")));
	}

}
