package org.yuegang.liaison.incident;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.yuegang.liaison.Cases;
import org.yuegang.liaison.Notices;
import org.yuegang.liaison.TestNode;
import org.yuegang.liaison.TestPair;
import org.yuegang.liaison.journal.JournalVerifier;
import org.yuegang.liaison.journal.StateRebuild;
import org.yuegang.liaison.journal.Verification;
import tools.jackson.databind.JsonNode;

/**
 * The main job over HTTP on a pair of nodes, from filing in Hong Kong to agreed closure on both; then all state folded
 * again from each journal.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
abstract class AbstractMainJobScenarioTests {

	/** What is no state: the journal itself, and working data outside the fold. */
	private static final Set<String> NOT_STATE = Set.of("journal", "journal_head", "local_number", "draft",
			"idempotency", "officer", "account", "mail", "exchange_outbound_stream", "exchange_outbound",
			"exchange_progress", "exchange_inbound_stream", "exchange_inbound", "exchange_conflict", "exchange_alarm",
			"flyway_schema_history");

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

		reportOnward(there);
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
			StateRebuild rebuild = node.bean(StateRebuild.class);
			assertThat(rebuild.tables()).containsExactlyInAnyOrderElementsOf(stateTables(node));
			StateRebuild.Rebuilt rebuilt = rebuild.rebuild();
			assertThat(rebuilt.entries()).isGreaterThan(10);
			assertThat(rebuilt.rows()).allSatisfy((table, rows) -> assertThat(rows).as(table).isPositive());
			assertThat(rebuilt.differences()).isEmpty();
			assertThat(node.bean(JournalVerifier.class).verify()).isInstanceOf(Verification.Verified.class);
		}
	}

	private static List<String> stateTables(TestNode node) {
		return node.bean(JdbcClient.class)
			.sql("select lower(table_name) from information_schema.tables where lower(table_schema) = 'public'")
			.query(String.class)
			.list()
			.stream()
			.filter(table -> !NOT_STATE.contains(table))
			.toList();
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
