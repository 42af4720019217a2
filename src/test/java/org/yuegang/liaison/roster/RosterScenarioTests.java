package org.yuegang.liaison.roster;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.yuegang.liaison.ApiClient;
import org.yuegang.liaison.PageClient;
import org.yuegang.liaison.TestNode;
import org.yuegang.liaison.directory.Appointment;
import org.yuegang.liaison.directory.Officers;
import tools.jackson.databind.JsonNode;

/** Who answers when: planned, stood in for, taken over, swapped by both, and never two at once. */
class RosterScenarioTests {

	private static final String SHIFTS = "/api/v1/duty/shifts";

	private TestNode node;

	private ApiClient planner;

	private Instant start;

	@BeforeEach
	void start() {
		this.node = TestNode.start("HK");
		this.planner = this.node.as("hk.liaison");
		this.start = this.node.clock().instant();
	}

	@AfterEach
	void stop() {
		this.node.close();
	}

	private Instant in(int hours) {
		return this.start.plus(Duration.ofHours(hours));
	}

	private Map<String, ?> shift(String officer, int from, int to, boolean cover) {
		return Map.of("post", "DUTY_OFFICER", "officer", officer, "from", in(from), "to", in(to), "cover", cover);
	}

	private String planned(String officer, int from, int to) {
		return this.planner.post(SHIFTS, shift(officer, from, to, false)).expect(200).get("id").asString();
	}

	private List<String> onDuty() {
		return this.node.as("hk.auditor").get("/api/v1/duty").expect(200).get("dutyOfficers").valueStream()
			.map(one -> one.get("code").asString()).toList();
	}

	private JsonNode roster() {
		return this.planner.get("/api/v1/duty/roster").expect(200);
	}

	@Test
	void whoeverStandsInComesBeforeTheShiftAndTheShiftBeforeTheAppointment() {
		assertThat(onDuty()).containsExactly("hk.duty");
		planned("hk.liaison", 0, 8);
		assertThat(onDuty()).containsExactly("hk.liaison");
		this.planner.post(SHIFTS, shift("hk.duty", 2, 4, true)).expect(200);
		assertThat(onDuty()).containsExactly("hk.liaison");
		assertThat(this.planner.get("/api/v1/duty").expect(200).at("/dutyOfficers/0/until").asString())
			.isEqualTo(in(2).toString());
		this.node.clock().moveTo(in(2));
		assertThat(onDuty()).containsExactly("hk.duty");
		this.node.clock().moveTo(in(4));
		assertThat(onDuty()).containsExactly("hk.liaison");
		this.node.clock().moveTo(in(8));
		assertThat(onDuty()).as("a gap, for which whoever is appointed answers").containsExactly("hk.duty");
	}

	@Test
	void warnsOfTheGapsOfTheNextThirtyDaysOnThePageAndOnTheDesk() {
		assertThat(roster().get("gaps")).as("no roster is kept, so none has gaps").isEmpty();
		planned("hk.duty", 1, 8);
		planned("hk.liaison", 9, 24);
		assertThat(roster().get("gaps").valueStream().map(gap -> gap.get("from").asString() + " " + gap.get("to").asString()))
			.containsExactly(this.start + " " + in(1), in(8) + " " + in(9), in(24) + " " + in(720));
		PageClient page = PageClient.of(this.node, "hk.duty", "en");
		assertThat(page.get("/duty").body()).contains("The roster names nobody at these times");
		assertThat(page.get("/").body()).contains("has gaps (3)");
	}

	@Test
	void aShiftOfAnOfficerWhoServesNoMoreNamesNobody() {
		planned("hk.liaison", 0, 8);
		Officers officers = this.node.bean(Officers.class);
		Appointment gone = officers.appointment("hk.liaison").orElseThrow();
		officers.put(new Appointment(gone.officer(), gone.mail(), gone.phone(), gone.deputy(), false));
		assertThat(onDuty()).containsExactly("hk.duty");
	}

	@Test
	void refusesWhatCannotStandOnARoster() {
		planned("hk.duty", 0, 8);
		assertThat(this.planner.post(SHIFTS, shift("hk.liaison", 7, 9, false)).code()).isEqualTo("shift-overlaps");
		assertThat(this.planner.post(SHIFTS, shift("hk.liaison", 9, 9, false)).code()).isEqualTo("shift-ends-before-it-begins");
		assertThat(this.planner.post(SHIFTS, shift("hk.liaison", -9, -1, false)).code()).isEqualTo("shift-is-over");
		assertThat(this.planner.post(SHIFTS, shift("hk.head", 9, 10, false)).code()).isEqualTo("officer-not-of-post");
		assertThat(this.planner.post(SHIFTS, shift("hk.nobody", 9, 10, false)).code()).isEqualTo("officer-not-serving");
		assertThat(this.planner.post(SHIFTS, Map.of("post", "DUTY_OFFICER")).code()).isEqualTo("invalid");
		assertThat(this.node.as("hk.duty").post(SHIFTS, shift("hk.duty", 9, 10, false)).status()).isEqualTo(403);
		Officers officers = this.node.bean(Officers.class);
		Appointment silent = officers.appointment("hk.liaison").orElseThrow();
		officers.put(new Appointment(silent.officer(), null, null, true, true));
		assertThat(this.planner.post(SHIFTS, shift("hk.liaison", 9, 10, false)).code()).isEqualTo("officer-not-reachable");
		assertThat(roster().get("shifts")).hasSize(1);
	}

	@Test
	void anOfficerTakesOverInOneStepUntilTheNextTurn() {
		planned("hk.liaison", 0, 8);
		JsonNode taken = this.node.as("hk.duty").post("/api/v1/duty/take-over", Map.of("post", "DUTY_OFFICER")).expect(200);
		assertThat(taken.get("to").asString()).isEqualTo(in(8).toString());
		assertThat(onDuty()).containsExactly("hk.duty");
		assertThat(this.node.as("hk.duty").post("/api/v1/duty/take-over", Map.of("post", "DUTY_OFFICER")).code())
			.isEqualTo("on-duty-already");
		assertThat(this.node.as("hk.drafter").post("/api/v1/duty/take-over", Map.of("post", "DUTY_OFFICER")).code())
			.isEqualTo("officer-not-of-post");
		assertThat(roster().at("/changes/0/what").asString()).isEqualTo("TAKEN_OVER");
	}

	@Test
	void aSwapCountsOnlyOnceTheOtherOfficerAgreed() {
		String given = planned("hk.duty", 0, 8);
		String taken = planned("hk.liaison", 8, 16);
		ApiClient duty = this.node.as("hk.duty");
		Map<String, ?> both = Map.of("given", given, "taken", taken);
		assertThat(this.planner.post("/api/v1/duty/swaps", both).code()).isEqualTo("shift-not-yours");
		String swap = duty.post("/api/v1/duty/swaps", both).expect(200).get("id").asString();
		assertThat(onDuty()).containsExactly("hk.duty");
		assertThat(duty.post("/api/v1/duty/swaps", both).code()).isEqualTo("swap-waiting");
		assertThat(duty.post("/api/v1/duty/swaps/" + swap + "/answer", Map.of("agreed", true)).code())
			.isEqualTo("swap-not-asked-of-you");
		this.planner.post("/api/v1/duty/swaps/" + swap + "/answer", Map.of("agreed", true)).expect(200);
		assertThat(onDuty()).containsExactly("hk.liaison");
		assertThat(this.planner.post("/api/v1/duty/swaps/" + swap + "/answer", Map.of("agreed", true)).code())
			.isEqualTo("swap-over");
	}

	@Test
	void aSwapDeclinedOrOfAShiftThatWasRemovedChangesNothing() {
		String given = planned("hk.duty", 0, 8);
		String taken = planned("hk.liaison", 8, 16);
		ApiClient duty = this.node.as("hk.duty");
		Map<String, ?> both = Map.of("given", given, "taken", taken);
		String swap = duty.post("/api/v1/duty/swaps", both).expect(200).get("id").asString();
		this.planner.post("/api/v1/duty/swaps/" + swap + "/answer", Map.of("agreed", false)).expect(200);
		String again = duty.post("/api/v1/duty/swaps", both).expect(200).get("id").asString();
		this.planner.send("DELETE", SHIFTS + "/" + taken, null, "application/json").expect(200);
		assertThat(this.planner.post("/api/v1/duty/swaps/" + again + "/answer", Map.of("agreed", true)).code())
			.isEqualTo("swap-over");
		assertThat(onDuty()).containsExactly("hk.duty");
	}

	@Test
	void thePagePlansTakesOverAndSaysWhatIsWrongKeepingWhatWasTyped() {
		PageClient page = PageClient.of(this.node, "hk.liaison", "en");
		Map<String, String> form = Map.of("post", "DUTY_OFFICER", "officer", "hk.duty", "from-date", "2026-11-20",
				"from-time", "18:00", "to-date", "2026-11-21", "to-time", "06:00");
		assertThat(page.submit("/duty", "/duty/shifts", form).body()).contains("The shift is on the roster");
		PageClient.Page overlap = page.submit("/duty", "/duty/shifts", form);
		assertThat(overlap.status()).isEqualTo(422);
		assertThat(overlap.body()).contains("It overlaps the shift of hk.duty").contains("value=\"18:00\"");
		PageClient.Page untimed = page.submit("/duty", "/duty/shifts",
				Map.of("post", "DUTY_OFFICER", "officer", "hk.duty", "from-date", "2026-11-22", "to-date", "2026-11-23"));
		assertThat(untimed.status()).isEqualTo(400);
		assertThat(untimed.body()).contains("From (UTC+8):").contains("value=\"2026-11-22\"");
		assertThat(page.submit("/duty", "/duty/take-over", Map.of("post", "DEPUTY")).body()).contains("You have taken over.");
		for (String language : List.of("zh-Hant-HK", "zh-Hans-CN")) {
			assertThat(PageClient.of(this.node, "hk.head", language).get("/duty").body()).doesNotContain("??");
		}
	}

}
