package org.yuegang.liaison.incident;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.yuegang.liaison.Cases;
import org.yuegang.liaison.Notices;
import org.yuegang.liaison.RebuildCheck;
import org.yuegang.liaison.TestNode;
import org.yuegang.liaison.TestPair;
import org.yuegang.liaison.journal.JournalVerifier;
import org.yuegang.liaison.journal.Verification;
import tools.jackson.databind.JsonNode;

/**
 * The main job over HTTP on a pair of nodes, from filing in Hong Kong to agreed closure on both; then all state folded
 * again from each journal.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
abstract class AbstractMainJobScenarioTests {

	private TestPair pair;

	private Cases cases;

	/** A pair on the database that is meant. */
	abstract TestPair pair();

	@BeforeAll
	void start() {
		this.pair = pair();
		this.cases = new Cases(this.pair);
	}

	@AfterAll
	void stop() {
		this.pair.close();
	}

	@Test
	@Order(1)
	void carriesAnIncidentFromFilingToAgreedClosure() {
		String ref = this.cases.issued("HK", Notices.read("salamander"));
		this.pair.settle();
		String there = this.cases.refThere("HK", ref);
		JsonNode arrived = this.cases.get("GD", "duty", there);
		assertThat(arrived.get("status").asString()).isEqualTo("NOTIFIED");
		assertThat(arrived.get("number").asString()).isEqualTo("港食粵通〔2026〕1號");
		assertThat(duty(arrived, "ACKNOWLEDGE/1").get("due").asString()).isEqualTo("2026-11-20T06:00:00Z");

		this.cases.acknowledge("GD", there);
		this.pair.settle();
		JsonNode here = this.cases.get("HK", "liaison", ref);
		assertThat(here.get("status").asString()).isEqualTo("ACKNOWLEDGED");
		assertThat(duty(here, "ACKNOWLEDGE/1").get("status").asString()).isEqualTo("MET");

		declinedMeeting(here.get("id").asString());
		reportOnward(there);
		this.cases.answerRequests("HK", ref, this.pair::settle);
		this.cases.act("HK", "issuer", ref, "PROPOSE_CLOSURE", Map.of("report",
				Map.of("zhHant", "調查完成。", "zhHans", "调查完成。"), "confirmed", List.of("zhHant", "zhHans")));
		this.pair.settle();
		this.cases.act("GD", "liaison", there, "AGREE_CLOSURE", Map.of());
		this.pair.settle();
		assertThat(this.cases.get("HK", "liaison", ref).get("status").asString()).isEqualTo("CLOSED");
		assertThat(this.cases.get("GD", "liaison", there).get("status").asString()).isEqualTo("CLOSED");
	}

	@Test
	@Order(2)
	void foldsAllStateAgainFromTheJournalAndFindsItEqual() {
		for (TestNode node : List.of(this.pair.guangdong(), this.pair.hongKong())) {
			RebuildCheck.passes(node);
			assertThat(node.bean(JournalVerifier.class).verify()).isInstanceOf(Verification.Verified.class);
		}
	}

	/** A meeting that came to nothing does not keep the incident open. */
	private void declinedMeeting(String incident) {
		Map<String, String> text = Map.of("zhHant", "商討處置", "zhHans", "商讨处置");
		String ref = this.cases.as("HK", "convenor")
			.post("/api/v1/meetings",
					Map.of("kind", "EMERGENCY", "grounds", text, "incidents", List.of(incident), "times",
							List.of("2026-11-23T10:00+08:00", "2026-11-24T10:00+08:00"), "link", "https://meet.example.org/2"))
			.expect(201)
			.get("ref")
			.asString();
		meetingAct("HK", ref, 0, "PROPOSE", Map.of());
		this.pair.settle();
		assertThat(this.cases.as("GD", "convenor").get("/api/v1/incidents?status=EMERGENCY_MEETING").expect(200).get("items"))
			.hasSize(1);
		String there = this.cases.as("GD", "convenor")
			.get("/api/v1/meetings")
			.expect(200)
			.at("/items/0/ref")
			.asString();
		meetingAct("GD", there, 1, "DECLINE",
				Map.of("reason", text, "times", List.of("2026-11-25T10:00+08:00")));
		this.pair.settle();
	}

	private void meetingAct(String unit, String ref, int revision, String act, Map<String, ?> body) {
		this.cases.as(unit, "convenor")
			.post("/api/v1/meetings/" + ref + "/acts", Map.of("act", act, "revision", revision, "body", body))
			.expect(200);
	}

	private void reportOnward(String ref) {
		for (JsonNode duty : this.cases.get("GD", "liaison", ref).get("duties")) {
			if (duty.get("status").asString().equals("OPEN")) {
				String key = duty.get("key").asString();
				assertThat(key).startsWith("REPORT_ONWARD/1/");
				this.cases.act("GD", "liaison", ref, "REPORT_ONWARD", Map.of("recipient",
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
