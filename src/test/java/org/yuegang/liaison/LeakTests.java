package org.yuegang.liaison;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.yuegang.liaison.system.JsonConfiguration;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Puts a canary into everything that is internal to one side and looks for it in all that leaves: every signed
 * message of either stream, every mail, and whatever the other node answers.
 */
class LeakTests {

	private static final String CANARY = "CANARY-7f3a";

	private static final Map<String, String> TEXT = Map.of("zhHant", CANARY, "zhHans", CANARY);

	@Test
	void letsNothingInternalOut() {
		try (TestPair pair = TestPair.start()) {
			Cases cases = new Cases(pair);
			String ref = notifiedWithCanaries(cases);
			referredWithCanaries(cases);
			String refuted = submitted(cases);
			cases.act("GD", "verifier", refuted, "REFUTE", Map.of("reason", TEXT));
			pair.settle();
			String there = cases.refThere("GD", ref);
			cases.acknowledge("HK", there);
			for (JsonNode duty : cases.get("HK", "liaison", there).get("duties")) {
				String key = duty.get("key").asString();
				if (key.startsWith("REPORT_ONWARD/1/")) {
					cases.act("HK", "liaison", there, "REPORT_ONWARD", Map.of("recipient", key.substring(16),
							"reportedAt", "2026-11-20T02:00:00Z", "means", CANARY, "reference", CANARY));
				}
			}
			pair.settle();

			assertThat(journalled(pair.guangdong())).as("the canaries were really put in").contains(CANARY);
			assertThat(journalled(pair.hongKong())).contains(CANARY);
			List<String> leaving = new ArrayList<>(payloads(pair.guangdong()));
			leaving.addAll(payloads(pair.hongKong()));
			assertThat(leaving).hasSizeGreaterThanOrEqualTo(6).noneMatch(payload -> payload.contains(CANARY));
			assertThat(leaving).noneMatch(payload -> payload.contains("HK-GOVERNMENT"));
			assertThat(mails(pair)).isNotEmpty().noneMatch(mail -> mail.contains(CANARY));
			assertThat(cases.as("HK", "liaison").get("/api/v1/incidents/" + there + "/timeline").expect(200).toString())
				.contains("incident.REPORT_ONWARD")
				.doesNotContain("incident.VERIFY");
			assertThat(cases.get("GD", "liaison", ref).toString()).doesNotContain("REPORT_ONWARD/");
		}
	}

	private static String notifiedWithCanaries(Cases cases) {
		String ref = submitted(cases);
		cases.act("GD", "verifier", ref, "SEND_BACK", Map.of("reason", TEXT));
		cases.as("GD", "drafter").put("/api/v1/incidents/" + ref + "/draft", Notices.read("salamander")).expect(200);
		cases.act("GD", "drafter", ref, "SUBMIT", Map.of());
		cases.act("GD", "verifier", ref, "VERIFY", Map.of("basis", TEXT, "confidence", "CONFIRMED", "alsoNotified",
				Map.of("because", TEXT, "channel", CANARY, "fileNumber", CANARY)));
		cases.act("GD", "issuer", ref, "ISSUE", Map.of("confirmed", List.of("zhHant", "zhHans")));
		return ref;
	}

	private static void referredWithCanaries(Cases cases) {
		String ref = cases.drafted("GD", Notices.read("salamander"));
		cases.act("GD", "drafter", ref, "SUBMIT", Map.of());
		cases.act("GD", "verifier", ref, "REFER",
				Map.of("channel", "出入境", "addressee", CANARY, "referredOn", "2026-11-20", "fileNumber", CANARY));
		cases.act("GD", "liaison", ref, "INFORMATION_COPY", Map.of("confirmed", List.of("zhHant", "zhHans")));
	}

	/** Submits a text that is sent back and replaced before anything is issued. */
	private static String submitted(Cases cases) {
		ObjectNode notice = (ObjectNode) Notices.read("salamander");
		notice.set("summary", JsonConfiguration.mapper().valueToTree(TEXT));
		String ref = cases.drafted("GD", notice);
		cases.act("GD", "drafter", ref, "SUBMIT", Map.of());
		return ref;
	}

	private static String journalled(TestNode node) {
		return String.join("\n", node.bean(JdbcClient.class).sql("select act from journal").query(String.class).list());
	}

	private static List<String> payloads(TestNode node) {
		return node.bean(JdbcClient.class)
			.sql("select jws from exchange_outbound")
			.query((row, number) -> row.getBytes(1))
			.list()
			.stream()
			.map(jws -> JsonConfiguration.mapper().readTree(jws).get("payload").asString())
			.map(payload -> new String(Base64.getUrlDecoder().decode(payload), StandardCharsets.UTF_8))
			.toList();
	}

	private static List<String> mails(TestPair pair) {
		List<String> mails = new ArrayList<>();
		for (String unit : List.of("GD", "HK")) {
			mails.addAll(pair.node(unit)
				.bean(JdbcClient.class)
				.sql("select * from mail")
				.query((row, number) -> row.getString("headline") + "\n" + row.getString("text"))
				.list());
		}
		return mails;
	}

}
