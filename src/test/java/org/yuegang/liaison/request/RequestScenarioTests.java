package org.yuegang.liaison.request;

import static org.assertj.core.api.Assertions.assertThat;
import static org.yuegang.liaison.request.Asking.about;
import static org.yuegang.liaison.request.Asking.answer;
import static org.yuegang.liaison.request.Asking.media;
import static org.yuegang.liaison.request.Asking.publication;
import static org.yuegang.liaison.request.Asking.text;

import java.time.Duration;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.yuegang.liaison.Cases;
import org.yuegang.liaison.Notices;
import org.yuegang.liaison.TestPair;
import org.yuegang.liaison.journal.StateRebuild;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Requests over HTTP on a pair of nodes. */
class RequestScenarioTests {

	private static TestPair pair;

	private static Cases cases;

	private static Asking asking;

	@BeforeAll
	static void start() {
		pair = TestPair.start();
		cases = new Cases(pair);
		asking = new Asking(pair);
	}

	@AfterAll
	static void stop() {
		pair.close();
	}

	@Test
	void isAskedHeldAnsweredAskedAgainAndSettled() {
		read();
		String ref = asking.asked("GD", media());
		pair.settle();
		String there = asking.there("GD", ref);
		assertThat(asking.mail("HK")).containsExactly("hk.duty ANSWER_REQUEST", "hk.liaison ANSWER_REQUEST");
		assertThat(duty("HK", there, 1).get("debtor").asString()).isEqualTo("HK");
		assertThat(duty("GD", ref, 1)).isEqualTo(duty("HK", there, 1));

		asking.act("HK", "duty", there, "HOLDING_REPLY", Map.of("text", text("正在查證"), "promised", in(Duration.ofHours(8))));
		pair.settle();
		assertThat(asking.mail("GD")).containsExactly("gd.liaison READ_HOLDING_REPLY");
		assertThat(asking.get("GD", ref).at("/rounds/0/holdingReplies/0/form/text/zhHant").asString()).isEqualTo("正在查證");
		assertThat(duty("GD", ref, 1).get("status").asString()).isEqualTo("OPEN");

		asking.act("HK", "liaison", there, "ANSWER", answer(1, "finding", "NOT_YET_KNOWN"));
		pair.settle();
		assertThat(asking.mail("GD")).containsExactly("gd.liaison READ_REQUEST_ANSWER");
		assertThat(duty("HK", there, 1).get("status").asString()).isEqualTo("MET");

		asking.act("GD", "liaison", ref, "REASK", Map.of("text", text("請再查")));
		pair.settle();
		assertThat(asking.mail("HK")).containsExactly("hk.duty ANSWER_REQUEST_AGAIN", "hk.liaison ANSWER_REQUEST_AGAIN");
		assertThat(asking.attempt("HK", "liaison", there, "ANSWER", answer(1, "finding", "REFUTED")).code())
			.isEqualTo("request-round-passed");
		asking.act("HK", "liaison", there, "ANSWER", answer(2, "finding", "REFUTED"));
		pair.settle();
		asking.act("GD", "liaison", ref, "SETTLE", Map.of());
		pair.settle();
		JsonNode settled = asking.get("HK", there);
		assertThat(settled.get("state").asString()).isEqualTo("SETTLED");
		assertThat(settled.at("/rounds/0/answer/form/finding").asString()).isEqualTo("NOT_YET_KNOWN");
		assertThat(settled.at("/rounds/1/answer/form/finding").asString()).isEqualTo("REFUTED");
		assertThat(cases.as("HK", "liaison").get(Asking.REQUESTS + "/" + there + "/evidence").status()).isEqualTo(200);
	}

	@Test
	void opensWhatANoticeAsksOnBothNodesAndKeepsTheCaseOpenUntilItIsSettled() {
		read();
		String incident = cases.issued("HK", Notices.read("salamander"));
		pair.settle();
		String there = cases.refThere("HK", incident);
		JsonNode here = cases.get("HK", "liaison", incident).at("/requests/0");
		assertThat(here.get("kind").asString()).isEqualTo("code.RequestKind.INVESTIGATION");
		assertThat(here.get("state").asString()).isEqualTo("state.request.OPEN");
		assertThat(cases.get("GD", "liaison", there).at("/requests/0/due")).isEqualTo(here.get("due"));
		assertThat(asking.mail("GD")).as("the notice's own mail leads to what it asks")
			.containsExactly("gd.duty ACKNOWLEDGE", "gd.liaison ACKNOWLEDGE");

		cases.acknowledge("GD", there);
		pair.settle();
		Map<String, Object> closing = Map.of("report", text("調查完成。"), "confirmed", List.of("zhHant", "zhHans"));
		int revision = cases.get("HK", "issuer", incident).get("revision").intValue();
		assertThat(cases.as("HK", "issuer")
			.post("/api/v1/incidents/" + incident + "/acts",
					Map.of("act", "PROPOSE_CLOSURE", "revision", revision, "body", closing))
			.json()
			.get("detail")
			.asString()).contains(here.get("ref").asString());
		cases.answerRequests("HK", incident, pair::settle);
		cases.act("HK", "issuer", incident, "PROPOSE_CLOSURE", closing);
		pair.settle();
		assertThat(cases.get("HK", "liaison", incident).at("/requests/0/answer/zhHant").asString()).isEqualTo("已查。");
	}

	@Test
	void asksOnceWhatAnUpdateRepeatsAndTakesBackWhatAWithdrawnNoticeAsked() {
		String incident = cases.issued("HK", Notices.read("salamander"));
		pair.settle();
		cases.acknowledge("GD", cases.refThere("HK", incident));
		pair.settle();
		JsonNode notice = cases.get("HK", "drafter", incident).get("notice").deepCopy();
		((ObjectNode) notice.get("summary")).put("zhHant", "續報內容");
		((ArrayNode) notice.get("asks"))
			.addObject()
			.put("kind", "CLARIFICATION")
			.putObject("text")
			.put("zhHant", "請補充。")
			.put("zhHans", "请补充。");
		cases.as("HK", "drafter").put("/api/v1/incidents/" + incident + "/draft?purpose=VERSION", notice).expect(200);
		cases.act("HK", "issuer", incident, "UPDATE", Map.of("confirmed", List.of("zhHant", "zhHans")));
		pair.settle();
		assertThat(kinds("GD", incident)).containsExactlyInAnyOrder("INVESTIGATION OPEN", "CLARIFICATION OPEN");

		cases.as("HK", "drafter")
			.put("/api/v1/incidents/" + incident + "/draft?purpose=WITHDRAWAL", Map.of("reason", text("通報有誤。")))
			.expect(200);
		cases.act("HK", "issuer", incident, "WITHDRAW", Map.of("confirmed", List.of("zhHant", "zhHans")));
		pair.settle();
		assertThat(kinds("GD", incident)).containsExactlyInAnyOrder("INVESTIGATION CANCELLED", "CLARIFICATION CANCELLED");
		assertThat(kinds("HK", incident)).isEqualTo(kinds("GD", incident));
	}

	@Test
	void remindsOnceWhenTheAnswerIsDue() {
		String ref = asking.asked("GD", media());
		pair.settle();
		read();
		pair.clock().advance(Duration.ofHours(2).plusSeconds(1));
		pair.settle();
		assertThat(asking.mail("HK")).contains("hk.liaison REMINDER");
		assertThat(duty("GD", ref, 1).at("/ladder/0/takenAt").isString()).isTrue();
		pair.clock().advance(Duration.ofHours(5));
		pair.settle();
		assertThat(asking.mail("HK")).filteredOn(mail -> mail.contains("REMINDER")).isEmpty();
		assertThat(cases.as("HK", "liaison")
			.get("/api/v1/obligations?kind=ANSWER_REQUEST&overdue=true")
			.expect(200)
			.toString()).contains(asking.there("GD", ref));
	}

	@Test
	void cancellingBeatsAnAnswerThatItCrossed() {
		String ref = asking.asked("GD", media());
		pair.settle();
		String there = asking.there("GD", ref);
		asking.act("GD", "liaison", ref, "CANCEL", Map.of("reason", text("不再需要")));
		asking.act("HK", "liaison", there, "ANSWER", answer(1, "finding", "REFUTED"));
		pair.settle();
		for (JsonNode request : List.of(asking.get("GD", ref), asking.get("HK", there))) {
			assertThat(request.get("state").asString()).isEqualTo("CANCELLED");
			assertThat(request.at("/rounds/0/answer").isMissingNode()).isTrue();
			assertThat(request.at("/rounds/0/late/form/finding").asString()).isEqualTo("REFUTED");
			assertThat(request.at("/duties/0/status").asString()).isEqualTo("ENDED");
		}
		assertThat(cases.as("GD", "liaison")
			.get(Asking.REQUESTS + "/" + ref + "/timeline")
			.expect(200)
			.valueStream()
			.filter(item -> item.at("/entry/act/type").asString().equals("request.ANSWER"))
			.map(item -> item.get("crossed").asBoolean())).containsExactly(true);
	}

	@Test
	void publicationWaitsForTheAnswerOrLapsesOrIsOverridden() {
		String answered = asking.asked("HK", publication());
		String lapsing = asking.asked("HK", publication());
		String overridden = asking.asked("HK", publication());
		pair.settle();
		assertThat(embargo("HK", answered)).isEqualTo("EMBARGOED");
		asking.act("GD", "liaison", asking.there("HK", answered), "ANSWER", answer(1, "position", "ASKS_FOR_CHANGES"));
		read();
		asking.act("HK", "head", overridden, "OVERRIDE", Map.of("reason", text("市民須即時知悉")));
		pair.settle();
		assertThat(asking.mail("HK")).contains("hk.liaison READ_OVERRIDE");
		assertThat(asking.mail("GD")).contains("gd.duty READ_OVERRIDE", "gd.head READ_OVERRIDE", "gd.liaison READ_OVERRIDE");
		assertThat(embargo("HK", answered)).isEqualTo("LIFTED");
		assertThat(embargo("GD", asking.there("HK", overridden))).isEqualTo("OVERRIDDEN");
		assertThat(asking.get("GD", asking.there("HK", overridden)).at("/overridden/form/reason/zhHant").asString())
			.isEqualTo("市民須即時知悉");
		pair.clock().advance(Duration.ofHours(3));
		pair.settle();
		assertThat(embargo("HK", lapsing)).isEqualTo("LAPSED");
		assertThat(embargo("GD", asking.there("HK", lapsing))).isEqualTo("LAPSED");
		assertThat(asking.attempt("HK", "head", lapsing, "OVERRIDE", Map.of("reason", text("急"))).code()).isEqualTo("no-embargo");
	}

	@Test
	void anAnsweredVerificationBecomesAnIncidentOrAReferral() {
		String ref = asking.asked("GD", media());
		pair.settle();
		String there = asking.there("GD", ref);
		assertThat(cases.as("GD", "drafter").post(Asking.REQUESTS + "/" + ref + "/incident", Map.of()).code())
			.isEqualTo("not-in-this-state");
		asking.act("HK", "liaison", there, "ANSWER", answer(1, "finding", "CONFIRMED"));
		pair.settle();
		assertThat(cases.as("GD", "liaison").post(Asking.REQUESTS + "/" + ref + "/incident", Map.of()).status()).isEqualTo(403);
		JsonNode incident = cases.as("GD", "drafter").post(Asking.REQUESTS + "/" + ref + "/incident", Map.of()).expect(201);
		assertThat(incident.at("/notice/basis").asString()).isEqualTo("MEDIA");
		assertThat(incident.at("/notice/summary/zhHant").asString()).isEqualTo("某批豬肉帶病");
		assertThat(cases.get("GD", "drafter", incident.get("ref").asString()).at("/requests/0/ref").asString()).isEqualTo(ref);
		assertThat(asking.get("GD", ref).at("/filed/0/ref")).isEqualTo(incident.get("ref"));
		asking.act("HK", "liaison", there, "REFER", Map.of("channel", "進出口", "addressee", "食物安全中心", "referredOn",
				"2026-11-20", "fileNumber", "FEHD-1"));
		pair.settle();
		assertThat(asking.get("HK", there).at("/referrals/0/form/fileNumber").asString()).isEqualTo("FEHD-1");
		assertThat(asking.get("GD", ref).get("referrals")).as("never leaves").isEmpty();
		assertThat(asking.get("HK", there).get("filed")).isEmpty();
	}

	@Test
	void anExpertOpinionNamesItsExperts() {
		String incident = cases.issued("HK", Notices.read("salamander"));
		pair.settle();
		String id = cases.get("HK", "liaison", incident).get("id").asString();
		String ref = asking.asked("HK", about("EXPERT_OPINION", id));
		pair.settle();
		String there = asking.there("HK", ref);
		assertThat(asking.attempt("GD", "liaison", there, "ANSWER", answer(1)).json().at("/errors/0/pointer").asString())
			.isEqualTo("/body/experts");
		asking.act("GD", "liaison", there, "ANSWER",
				answer(1, "experts", List.of(Map.of("name", text("李教授"), "post", text("毒理學")))));
		pair.settle();
		assertThat(asking.get("HK", ref).at("/rounds/0/answer/form/experts/0/name/zhHant").asString()).isEqualTo("李教授");
		assertThat(cases.get("HK", "liaison", incident).get("requests").valueStream().map(one -> one.get("ref").asString()))
			.contains(ref);
	}

	@Test
	void isRebuiltFromTheJournal() {
		asking.asked("GD", media());
		pair.settle();
		for (var node : List.of(pair.guangdong(), pair.hongKong())) {
			assertThat(node.bean(StateRebuild.class).rebuild().differences()).isEmpty();
		}
	}

	private static void read() {
		asking.mail("GD");
		asking.mail("HK");
	}

	private static String in(Duration ahead) {
		return pair.clock().instant().plus(ahead).toString();
	}

	private static String embargo(String unit, String ref) {
		return asking.get(unit, ref).get("embargo").asString();
	}

	private static List<String> kinds(String unit, String hkIncident) {
		String id = cases.get("HK", "liaison", hkIncident).get("id").asString();
		return asking.items(unit, "&incident=" + id)
			.stream()
			.map(item -> item.get("kind").asString() + " " + item.get("state").asString())
			.sorted()
			.toList();
	}

	private static JsonNode duty(String unit, String ref, int round) {
		return asking.get(unit, ref)
			.get("duties")
			.valueStream()
			.filter(duty -> duty.get("key").asString().equals("ANSWER_REQUEST/" + round))
			.findFirst()
			.orElseThrow();
	}

}
