package org.yuegang.liaison.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.yuegang.liaison.Cases;
import org.yuegang.liaison.Notices;
import org.yuegang.liaison.PageClient;
import org.yuegang.liaison.TestNode;
import org.yuegang.liaison.TestPair;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** What the two sides are told of acts that crossed: no mail says what is not so, and the desk says once that it crossed. */
class CrossedMailScenarioTests {

	private static final Map<String, Object> BOTH_TEXTS = Map.of("confirmed", List.of("zhHant", "zhHans"));

	private static final String MEETINGS = "/api/v1/meetings";

	private static final String FIRST_TIME = "2026-12-02T10:00+08:00";

	private TestPair pair;

	private Cases cases;

	private String ref;

	private String there;

	@BeforeEach
	void issue() {
		this.pair = TestPair.start();
		this.cases = new Cases(this.pair);
		this.ref = this.cases.issued("GD", Notices.askingNothing("salamander"));
		this.pair.settle();
		this.there = this.cases.refThere("GD", this.ref);
	}

	@AfterEach
	void stop() {
		this.pair.close();
	}

	@Test
	void anAgreementToAClosureThatAnUpdateOvertookTellsNobodyThatTheCaseIsClosed() {
		this.cases.acknowledge("HK", this.there);
		this.pair.settle();
		reportOnward();
		this.cases.act("GD", "issuer", this.ref, "PROPOSE_CLOSURE",
				Map.of("report", text("調查完成。"), "confirmed", List.of("zhHant", "zhHans")));
		this.pair.settle();

		nextVersion("UPDATE");
		String late = this.cases.act("HK", "liaison", this.there, "AGREE_CLOSURE", Map.of()).get("id").asString();
		this.pair.settle();

		assertThat(this.cases.get("GD", "issuer", this.ref).get("status").asString()).isNotEqualTo("CLOSED");
		assertThat(kinds(this.pair.guangdong(), subject())).doesNotContain("READ_CLOSURE");
		assertThat(desk("gd.liaison")).contains("香港的“同意结案”与我方较新的步骤交错，未生效", "/desk/crossed/" + late);
		assertThat(desk("gd.liaison", "zh-Hant-HK")).contains("與我方較新的步驟交錯，未有生效");
		assertThat(desk("gd.liaison", "en")).contains("crossed a later step of our side and took no effect");
	}

	@Test
	void aReturnOfAnOldVersionAsksNobodyForAnAnswer() {
		nextVersion("UPDATE");
		this.cases.act("HK", "duty", this.there, "RETURN", Map.of("question", text("批號為何？")));
		this.pair.settle();

		assertThat(kinds(this.pair.guangdong(), subject())).doesNotContain("ANSWER_RETURN");
		assertThat(desk("gd.liaison")).contains("未生效");
	}

	@Test
	void anAcknowledgementOfAnOldVersionIsNotMailedAsOneOfTheLatest() {
		nextVersion("UPDATE");
		this.cases.acknowledge("HK", this.there);
		this.pair.settle();

		assertThat(kinds(this.pair.guangdong(), subject())).doesNotContain("READ_ACKNOWLEDGEMENT")
			.contains("READ_EARLIER_ACKNOWLEDGEMENT");
	}

	@Test
	void aRemarkIsGoneForEverybodyOnceAnOfficerHasNotedIt() {
		nextVersion("UPDATE");
		String late = this.cases.act("HK", "duty", this.there, "RETURN", Map.of("question", text("批號為何？")))
			.get("id")
			.asString();
		this.pair.settle();
		assertThat(desk("gd.auditor")).contains("未生效").doesNotContain("/desk/crossed/" + late);

		assertThat(note("gd.auditor", late)).isEqualTo(403);
		assertThat(desk("gd.issuer")).contains("未生效", "/incidents/" + this.ref);

		assertThat(note("gd.duty", late)).isEqualTo(200);
		assertThat(desk("gd.issuer")).doesNotContain("未生效");
		assertThat(timeline("gd.issuer")).contains("app-timeline-item--void");
	}

	@Test
	void anAgreementToACancelledMeetingAsksNobodyToConvene() {
		String meeting = proposed();
		String here = otherRef(meeting);
		meetingAct("GD", meeting, "CANCEL", Map.of("reason", text("改期")));
		meetingAct("HK", here, "AGREE", Map.of("time", FIRST_TIME));
		this.pair.settle();

		UUID id = UUID.fromString(meeting("GD", meeting).get("id").asString());
		assertThat(kinds(this.pair.guangdong(), id)).doesNotContain("CONVENE");
		assertThat(kinds(this.pair.hongKong(), id)).contains("READ_CANCELLATION");
		assertThat(desk("gd.convenor")).contains("未生效", "/meetings/" + meeting);
		assertThat(this.cases.as("GD", "auditor").get(MEETINGS + "/" + meeting + "/timeline").expect(200))
			.anySatisfy(item -> assertThat(item.get("withoutEffect").booleanValue()).isTrue());
	}

	@Test
	void anAgreementToAnOlderRevisionOfMinutesAsksNobodyToConclude() {
		String meeting = held();
		String here = otherRef(meeting);
		minutes(meeting, "會議議決如下。");
		this.pair.settle();
		JsonNode first = meeting("HK", here).get("minutes");
		minutes(meeting, "會議議決如下，更正。");
		meetingAct("HK", here, "AGREE_MINUTES",
				Map.of("revision", first.get("revision").intValue(), "hash", first.get("hash").asString()));
		this.pair.settle();

		assertThat(kinds(this.pair.guangdong(), UUID.fromString(meeting("GD", meeting).get("id").asString())))
			.doesNotContain("CONCLUDE");
		assertThat(desk("gd.convenor")).contains("未生效");
	}

	@Test
	void whatTheOtherSideDidIsMailed() {
		this.cases.act("HK", "duty", this.there, "ACTED_ON", Map.of("what", text("已下架。")));
		String meeting = held();
		minutes(meeting, "會議議決如下。");
		this.pair.settle();
		JsonNode minutes = meeting("GD", meeting).get("minutes");
		meetingAct("HK", otherRef(meeting), "AGREE_MINUTES",
				Map.of("revision", minutes.get("revision").intValue(), "hash", minutes.get("hash").asString()));
		this.pair.settle();
		meetingAct("GD", meeting, "CONCLUDE", Map.of("hash", minutes.get("hash").asString()));
		this.pair.settle();
		meetingAct("HK", otherRef(meeting), "COMPLETE_ITEM", Map.of("item", 1, "report", text("已追查")));
		this.pair.settle();

		assertThat(officers(this.pair.guangdong(), subject(), "READ_ACTION"))
			.containsExactlyInAnyOrder("gd.duty", "gd.issuer", "gd.liaison");
		assertThat(officers(this.pair.guangdong(), UUID.fromString(meeting("GD", meeting).get("id").asString()),
				"READ_ITEM_DONE")).containsExactlyInAnyOrder("gd.convenor", "gd.liaison");
	}

	@Test
	void aCorrectionIsMailedAsOne() {
		nextVersion("CORRECT");
		this.pair.settle();
		assertThat(kinds(this.pair.hongKong(), subject()))
			.doesNotContain("ACKNOWLEDGE_UPDATE", "READ_UPDATE")
			.containsAnyOf("ACKNOWLEDGE_CORRECTION", "READ_CORRECTION");
	}

	@Test
	void departmentsThatAreOwedOneVersionMakeOneMailThatNamesThem() {
		this.cases.acknowledge("HK", this.there);
		this.pair.settle();
		this.pair.clock().advance(Duration.ofDays(2));
		this.pair.settle();

		List<Mail> reminders = mails(this.pair.hongKong(), subject()).stream()
			.filter(mail -> mail.kind().equals("REMINDER") && mail.officer().equals("hk.liaison"))
			.toList();
		assertThat(reminders).extracting(Mail::headline).satisfiesExactlyInAnyOrder(
				government -> assertThat(government).contains("第 1 版：香港特別行政區政府"),
				departments -> assertThat(departments)
					.contains("第 1 版：漁農自然護理署、食物環境衞生署食物安全中心、香港海關、衞生署"));
	}

	private void nextVersion(String act) {
		ObjectNode notice = (ObjectNode) this.cases.get("GD", "drafter", this.ref).get("notice");
		notice.putObject("summary").put("zhHant", "化驗結果有變。").put("zhHans", "化验结果有变。");
		((ObjectNode) notice.at("/products/0/lots/0")).put("number", "DN-2026-09");
		this.cases.as("GD", "drafter").put("/api/v1/incidents/" + this.ref + "/draft", notice).expect(200);
		this.cases.act("GD", "issuer", this.ref, act, BOTH_TEXTS);
	}

	private void reportOnward() {
		for (JsonNode duty : this.cases.get("HK", "liaison", this.there).get("duties")) {
			String key = duty.get("key").asString();
			if (key.startsWith("REPORT_ONWARD/1/")) {
				this.cases.act("HK", "liaison", this.there, "REPORT_ONWARD",
						Map.of("recipient", key.substring("REPORT_ONWARD/1/".length()), "reportedAt",
								"2026-11-20T02:00:00Z", "means", "函"));
			}
		}
	}

	private String proposed() {
		String meeting = this.cases.as("GD", "convenor")
			.post(MEETINGS,
					Map.of("kind", "WORKING", "grounds", text("商討處置"), "incidents", List.of(subject().toString()),
							"times", List.of(FIRST_TIME, "2026-12-03T10:00+08:00"), "link", "https://meet.example.org/1"))
			.expect(201)
			.get("ref")
			.asString();
		meetingAct("GD", meeting, "PROPOSE", Map.of());
		this.pair.settle();
		return meeting;
	}

	private String held() {
		String meeting = proposed();
		meetingAct("HK", otherRef(meeting), "AGREE", Map.of("time", FIRST_TIME));
		this.pair.settle();
		meetingAct("GD", meeting, "CONVENE", Map.of("order", text("現召開會議。")));
		this.pair.settle();
		this.pair.clock().advance(Duration.ofDays(13));
		this.pair.settle();
		meetingAct("GD", meeting, "HOLD", Map.of("started", FIRST_TIME, "ended", "2026-12-02T11:00+08:00", "attendance",
				List.of(Map.of("unit", "GD", "name", text("某甲"), "rank", "HEAD"))));
		this.pair.settle();
		return meeting;
	}

	private void minutes(String meeting, String words) {
		meetingAct("GD", meeting, "PROPOSE_MINUTES", Map.of("text", text(words), "decisions",
				List.of(Map.of("text", text("追查批次"), "owner", "HK", "due", "2027-01-05T02:00:00Z"))));
	}

	private void meetingAct(String unit, String meeting, String act, Map<String, ?> body) {
		int revision = meeting(unit, meeting).get("revision").intValue();
		this.cases.as(unit, "convenor")
			.post(MEETINGS + "/" + meeting + "/acts", Map.of("act", act, "revision", revision, "body", body))
			.expect(200);
	}

	private JsonNode meeting(String unit, String meeting) {
		return this.cases.as(unit, "convenor").get(MEETINGS + "/" + meeting).expect(200);
	}

	private String otherRef(String meeting) {
		String id = meeting("GD", meeting).get("id").asString();
		return this.cases.as("HK", "convenor")
			.get(MEETINGS)
			.expect(200)
			.get("items")
			.valueStream()
			.map(item -> meeting("HK", item.get("ref").asString()))
			.filter(item -> item.get("id").asString().equals(id))
			.findFirst()
			.orElseThrow()
			.get("ref")
			.asString();
	}

	private String desk(String officer) {
		return desk(officer, "zh-Hans-CN");
	}

	private String desk(String officer, String language) {
		return PageClient.of(this.pair.guangdong(), officer, language).get("/").body();
	}

	private int note(String officer, String act) {
		return PageClient.of(this.pair.guangdong(), officer, "zh-Hans-CN")
			.submit("/", "/desk/crossed/" + act, Map.of())
			.status();
	}

	private String timeline(String officer) {
		return PageClient.of(this.pair.guangdong(), officer, "zh-Hans-CN").get("/incidents/" + this.ref).body();
	}

	private UUID subject() {
		return UUID.fromString(this.cases.get("GD", "liaison", this.ref).get("id").asString());
	}

	private static List<Mail> mails(TestNode node, UUID subject) {
		return node.bean(MailOutbox.class).ofSubject(subject);
	}

	private static List<String> kinds(TestNode node, UUID subject) {
		return mails(node, subject).stream().map(Mail::kind).toList();
	}

	private static List<String> officers(TestNode node, UUID subject, String kind) {
		return mails(node, subject).stream().filter(mail -> mail.kind().equals(kind)).map(Mail::officer).toList();
	}

	private static Map<String, String> text(String text) {
		return Map.of("zhHant", text, "zhHans", text);
	}

}
