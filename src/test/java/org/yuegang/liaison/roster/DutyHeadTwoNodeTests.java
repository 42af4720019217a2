package org.yuegang.liaison.roster;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.yuegang.liaison.PageClient;
import org.yuegang.liaison.TestPair;
import org.yuegang.liaison.journal.Act;
import org.yuegang.liaison.journal.ActIds;
import org.yuegang.liaison.journal.Journal;
import org.yuegang.liaison.journal.Mode;
import org.yuegang.liaison.journal.StateRebuild;
import org.yuegang.liaison.system.JsonConfiguration;
import tools.jackson.databind.JsonNode;

/** Each side knows who answers on the other, without asking by phone. */
class DutyHeadTwoNodeTests {

	private TestPair pair;

	@BeforeEach
	void start() {
		this.pair = TestPair.start();
	}

	@AfterEach
	void stop() {
		this.pair.close();
	}

	private String planned(String officer, int from, int to) {
		Instant start = this.pair.clock().instant();
		return this.pair.hongKong().as("hk.liaison").post("/api/v1/duty/shifts", Map.of("post", "DUTY_OFFICER", "officer",
				officer, "from", start.plus(Duration.ofHours(from)), "to", start.plus(Duration.ofHours(to)))).expect(200)
			.get("id").asString();
	}

	private JsonNode told() {
		return this.pair.guangdong().as("gd.duty").get("/api/v1/duty").expect(200).path("told");
	}

	private List<String> dutyOfficers() {
		return told().path("answering").valueStream().filter(one -> one.get("post").asString().equals("DUTY_OFFICER"))
			.map(one -> one.at("/name/zhHant").asString()).toList();
	}

	private long heads() {
		return this.pair.guangdong().bean(Journal.class).entriesOf(DutyHead.subjectOf("HK")).stream()
			.filter(entry -> entry.act().type().equals(DutyHead.TYPE)).count();
	}

	@Test
	void isToldWhenTheRosterChangesAndWhenAShiftBeginsAndNotOtherwise() {
		assertThat(told().isMissingNode() || told().isNull()).isTrue();
		planned("hk.liaison", 0, 8);
		this.pair.settle();
		assertThat(dutyOfficers()).containsExactly("港方聯絡員甲");
		assertThat(heads()).isEqualTo(1);
		planned("hk.duty", 9, 17);
		this.pair.settle();
		assertThat(heads()).as("a shift that is still to come changes nothing of who answers now").isEqualTo(1);
		this.pair.clock().advance(Duration.ofHours(9));
		this.pair.settle();
		assertThat(dutyOfficers()).containsExactly("港方當值員甲");
		PageClient page = PageClient.of(this.pair.guangdong(), "gd.duty", "en");
		assertThat(page.get("/duty").body()).contains("港方當值員甲").contains("as told at");
		assertThat(this.pair.guangdong().bean(StateRebuild.class).rebuild().differences()).isEmpty();
		assertThat(this.pair.hongKong().bean(StateRebuild.class).rebuild().differences()).isEmpty();
	}

	@Test
	void whatOneSideSaysOfTheOthersRosterIsRejected() {
		Receiving receiving = new Receiving(this.pair.guangdong().bean(DutyHeadReceives.class));
		assertThat(receiving.code(act("HK", "HK", "{\"answering\":[]}"))).isEmpty();
		assertThat(receiving.code(act("HK", "GD", "{\"answering\":[]}"))).isEqualTo("wrong-side");
		assertThat(receiving.code(act("HK", "HK", "{\"answering\":[{\"post\":\"KING\"}]}"))).isEqualTo("unreadable");
		assertThat(receiving.code(act("HK", "HK", "{\"everybody\":[]}"))).isEqualTo("unreadable");
	}

	private static Act act(String unit, String of, String body) {
		UUID id = ActIds.at(Instant.parse("2026-11-20T02:00:00Z"));
		return new Act(id, DutyHead.TYPE, DutyHead.VERSION, true, DutyHead.subjectOf(of), Mode.ACTUAL, unit, null,
				Instant.parse("2026-11-20T02:00:00Z"), JsonConfiguration.mapper().readTree(body));
	}

	private record Receiving(DutyHeadReceives receives) {

		String code(Act act) {
			return this.receives.obstacle(act).map(refusal -> refusal.code()).orElse("");
		}

	}

}
