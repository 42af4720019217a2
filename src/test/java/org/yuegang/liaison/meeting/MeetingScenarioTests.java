package org.yuegang.liaison.meeting;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.yuegang.liaison.ApiClient;
import org.yuegang.liaison.Cases;
import org.yuegang.liaison.Notices;
import org.yuegang.liaison.PageClient;
import org.yuegang.liaison.TestPair;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;

/** Meetings over HTTP on a pair of nodes. */
class MeetingScenarioTests {

	private static final String MEETINGS = "/api/v1/meetings";

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
	void carriesAnEmergencyMeetingFromProposalToConcludedMinutes() {
		String incident = cases.issued("GD", Notices.read("salamander"));
		pair.settle();
		String ref = proposed("GD", cases.get("GD", "liaison", incident).get("id").asString());
		pair.settle();
		String there = refThere("GD", ref);
		assertThat(cases.get("GD", "liaison", incident).at("/tracks/escalation").asString()).isEqualTo("MEETING_PROPOSED");
		assertThat(cases.get("HK", "liaison", cases.refThere("GD", incident)).get("status").asString())
			.isEqualTo("EMERGENCY_MEETING");

		act("HK", "convenor", there, "AGREE", Map.of("time", times().getFirst()));
		pair.settle();
		act("GD", "convenor", ref, "CONVENE", Map.of("order", text("現召開緊急高層會議。")));
		assertThat(cases.get("GD", "liaison", incident).at("/tracks/escalation").asString()).isEqualTo("MEETING_CONVENED");
		assertThat(problems(ref, Map.of("attendance", List.of(person("GD", "HEAD"), person("GD", "HEAD")))))
			.containsExactlyInAnyOrder("/body/started missing", "/body/ended missing",
					"/body/attendance/1/name person-repeated");
		assertThat(problems(ref, held("2026-11-20T10:00+08:00", "2026-11-20T10:00+08:00")))
			.containsExactly("/body/ended before-start");
		assertThat(problems(ref, held("2026-11-20T09:00+08:00", later(1))))
			.containsExactly("/body/ended time-future");
		assertThat(hold(ref, held("2026-11-20T09:00+08:00", "2026-11-20T09:40+08:00")).code())
			.isEqualTo("early-without-reason");
		Map<String, Object> held = new HashMap<>(held("2026-11-20T09:00+08:00", "2026-11-20T09:40+08:00"));
		held.put("reason", text("各方提早到齊"));
		hold(ref, held).expect(200);
		pair.settle();
		assertThat(duty("HK", there, "PROPOSE_MINUTES").get("status").asString()).isEqualTo("OPEN");

		pair.clock().advance(Duration.ofDays(40));
		pair.settle();
		assertThat(duty("GD", ref, "PROPOSE_MINUTES").at("/ladder/0/takenAt").isString()).isTrue();
		assertThat(duty("GD", ref, "PROPOSE_MINUTES").at("/ladder/0/ownTakenAt").isString()).isTrue();

		act("GD", "liaison", ref, "PROPOSE_MINUTES", Map.of("text", text("會議議決如下。"), "decisions",
				List.of(Map.of("text", text("追查批次"), "owner", "HK", "due", later(3)))));
		pair.settle();
		JsonNode minutes = meeting("HK", "convenor", there).get("minutes");
		assertThat(duty("GD", ref, "AGREE_MINUTES/1").get("status").asString()).isEqualTo("OPEN");
		act("HK", "convenor", there, "AGREE_MINUTES",
				Map.of("revision", minutes.get("revision").intValue(), "hash", minutes.get("hash").asString()));
		pair.settle();
		act("GD", "convenor", ref, "CONCLUDE", Map.of("hash", minutes.get("hash").asString()));
		pair.settle();
		assertThat(meeting("HK", "head", there).get("state").asString()).isEqualTo("CONCLUDED");
		assertThat(PageClient.of(pair.hongKong(), "hk.head", "zh-Hant-HK").get("/meetings/" + there).body()).contains(
				"雙方同意的時間", "2030年1月2日 10:00", "實際舉行時間", "2026年11月20日 09:00 香港時間至2026年11月20日 09:40 香港時間", "各方提早到齊");
		assertThat(duty("HK", there, "ACTION_ITEM/1").get("debtor").asString()).isEqualTo("HK");

		act("HK", "liaison", there, "COMPLETE_ITEM", Map.of("item", 1, "report", text("已追查")));
		pair.settle();
		assertThat(duty("GD", ref, "ACTION_ITEM/1").get("status").asString()).isEqualTo("MET");
		assertThat(cases.as("GD", "auditor").get(MEETINGS + "/" + ref + "/timeline").expect(200)).isNotEmpty()
			.allSatisfy(item -> assertThat(item.get("sentence").asString()).doesNotContain("timeline."));
	}

	@Test
	void crossingProposalsBothStandAndTheHigherWaits() {
		String incident = cases.issued("HK", Notices.read("salamander"));
		pair.settle();
		String id = cases.get("HK", "liaison", incident).get("id").asString();
		String ours = proposed("GD", id);
		String theirs = proposed("HK", id);
		pair.settle();
		act("HK", "convenor", refThere("GD", ours), "AGREE", Map.of("time", times().getFirst()));
		act("GD", "convenor", refThere("HK", theirs), "AGREE", Map.of("time", times().getFirst()));
		pair.settle();

		boolean oursIsLower = idOf("GD", ours).compareTo(idOf("HK", theirs)) < 0;
		String waiting = oursIsLower ? theirs : ours;
		String unit = oursIsLower ? "HK" : "GD";
		assertThat(meeting(unit, "convenor", waiting).get("superseded").booleanValue()).isTrue();
		cases.as(unit, "convenor")
			.post(MEETINGS + "/" + waiting + "/acts",
					Map.of("act", "CONVENE", "revision", 2, "body", Map.of("order", text("召開"))))
			.expect(422);
		act(oursIsLower ? "GD" : "HK", "convenor", oursIsLower ? ours : theirs, "CONVENE", Map.of("order", text("召開")));
	}

	@Test
	void answersInTheOrderNotFoundInvalidForbiddenStaleRefused() {
		String ref = proposed("HK", null);
		String acts = MEETINGS + "/" + ref + "/acts";
		Map<String, ?> cancel = Map.of("reason", text("改期"));

		cases.as("HK", "convenor").post(MEETINGS + "/M2026-9999/acts", Map.of()).expect(404);
		cases.as("HK", "admin").get(MEETINGS + "/" + ref).expect(404);
		cases.as("HK", "duty").post(acts, Map.of("act", "CANCEL", "revision", 9, "body", Map.of())).expect(400);
		cases.as("HK", "duty").post(acts, Map.of("act", "CANCEL", "revision", 9, "body", cancel)).expect(403);
		cases.as("HK", "convenor").post(acts, Map.of("act", "CANCEL", "revision", 9, "body", cancel)).expect(409);
		cases.as("HK", "convenor")
			.post(acts, Map.of("act", "AGREE", "revision", 1, "body", Map.of("time", times().getFirst())))
			.expect(422);
		JsonNode problem = cases.as("HK", "convenor")
			.post(MEETINGS, Map.of("kind", "PICNIC", "whatever", 1))
			.expect(400);
		assertThat(problem.get("errors")).extracting(fault -> fault.get("pointer").asString())
			.containsExactlyInAnyOrder("/kind", "/whatever");
	}

	@Test
	void listsMeetingsPageByPage() {
		proposed("GD", null);
		proposed("GD", null);

		JsonNode first = cases.as("GD", "head").get(MEETINGS + "?limit=1&convenor=GD").expect(200);
		JsonNode second = cases.as("GD", "head")
			.get(MEETINGS + "?limit=1&convenor=GD&after=" + first.get("next").asString())
			.expect(200);

		assertThat(first.at("/items/0/ref").asString()).isNotEqualTo(second.at("/items/0/ref").asString());
	}

	@Test
	void anUnacknowledgedNoticeEndsInADraftedProposalBeforeTheConveningOfficial() {
		String incident = cases.issued("GD", Notices.read("salamander"));
		pair.settle();
		pair.clock().advance(Duration.ofDays(30));
		pair.settle();
		String id = cases.get("GD", "convenor", incident).get("id").asString();

		JsonNode draft = cases.as("GD", "convenor")
			.get(MEETINGS + "?state=NONE")
			.expect(200)
			.get("items")
			.valueStream()
			.map(item -> meeting("GD", "convenor", item.get("ref").asString()))
			.filter(meeting -> meeting.at("/incidents/0/id").asString("").equals(id))
			.findFirst()
			.orElseThrow();

		assertThat(draft.at("/drafts/0/content/grounds/zhHans").asString()).contains("紧急高层会议");
		assertThat(draft.get("allowedActs").valueStream().map(act -> act.get("act").asString())).contains("PROPOSE");
		cases.as("GD", "convenor")
			.put(MEETINGS + "/" + draft.get("ref").asString() + "/draft", proposal(id))
			.expect(200);
		act("GD", "convenor", draft.get("ref").asString(), "PROPOSE", Map.of());
		assertThat(meeting("GD", "head", draft.get("ref").asString()).get("state").asString()).isEqualTo("PROPOSED");
	}

	private static String proposed(String unit, String incident) {
		String ref = cases.as(unit, "convenor").post(MEETINGS, proposal(incident)).expect(201).get("ref").asString();
		act(unit, "convenor", ref, "PROPOSE", Map.of());
		return ref;
	}

	private static Map<String, Object> proposal(String incident) {
		return Map.of("kind", "EMERGENCY", "grounds", text("商討處置"), "incidents",
				incident == null ? List.of() : List.of(incident), "times", times(), "link", "https://meet.example.org/1");
	}

	private static List<String> times() {
		return List.of("2030-01-02T10:00+08:00", "2030-01-03T10:00+08:00");
	}

	private static String later(int days) {
		Instant due = pair.clock().instant().plus(Duration.ofDays(days));
		return due.toString();
	}

	private static Map<String, String> text(String text) {
		return Map.of("zhHant", text, "zhHans", text);
	}

	private static Map<String, Object> held(String started, String ended) {
		return Map.of("started", started, "ended", ended, "attendance", List.of(person("GD", "HEAD"), person("HK", "HEAD")));
	}

	private static ApiClient.Answer hold(String ref, Map<String, ?> body) {
		int revision = meeting("GD", "liaison", ref).get("revision").intValue();
		return cases.as("GD", "liaison")
			.post(MEETINGS + "/" + ref + "/acts", Map.of("act", "HOLD", "revision", revision, "body", body));
	}

	private static List<String> problems(String ref, Map<String, ?> body) {
		return hold(ref, body).expect(400)
			.get("errors")
			.valueStream()
			.map(fault -> fault.get("pointer").asString() + " " + fault.get("code").asString())
			.toList();
	}

	private static Map<String, Object> person(String unit, String rank) {
		return Map.of("unit", unit, "name", text("某某"), "rank", rank);
	}

	private static JsonNode act(String unit, String officer, String ref, String act, Map<String, ?> body) {
		int revision = meeting(unit, officer, ref).get("revision").intValue();
		return cases.as(unit, officer)
			.post(MEETINGS + "/" + ref + "/acts", Map.of("act", act, "revision", revision, "body", body))
			.expect(200);
	}

	private static JsonNode meeting(String unit, String officer, String ref) {
		return cases.as(unit, officer).get(MEETINGS + "/" + ref).expect(200);
	}

	private static String idOf(String unit, String ref) {
		return meeting(unit, "convenor", ref).get("id").asString();
	}

	private static String refThere(String unit, String ref) {
		String id = idOf(unit, ref);
		return cases.as(unit.equals("GD") ? "HK" : "GD", "convenor")
			.get(MEETINGS + "?limit=200")
			.expect(200)
			.get("items")
			.valueStream()
			.filter(item -> item.get("id").asString().equals(id))
			.findFirst()
			.orElseThrow(() -> new AssertionError("not known there: " + ref))
			.get("ref")
			.asString();
	}

	private static JsonNode duty(String unit, String ref, String key) {
		return meeting(unit, "convenor", ref).get("duties")
			.valueStream()
			.filter(duty -> duty.get("key").asString().equals(key))
			.findFirst()
			.orElseThrow(() -> new AssertionError("No duty " + key));
	}

}
