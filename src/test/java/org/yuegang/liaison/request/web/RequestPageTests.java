package org.yuegang.liaison.request.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.yuegang.liaison.Cases;
import org.yuegang.liaison.Notices;
import org.yuegang.liaison.PageClient;
import org.yuegang.liaison.TestPair;
import org.yuegang.liaison.request.Asking;

/** The pages of requests, scripts off. */
class RequestPageTests {

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
	void asksForAMediaVerificationFromTheListAndAnswersIt() {
		PageClient here = PageClient.of(pair.guangdong(), "gd.liaison", "en");
		assertThat(here.get("/requests").body()).contains("/requests/new");
		PageClient.Page form = here.submit("/requests/new", "/requests/new", Map.of("kind", "MEDIA_VERIFICATION"));
		assertThat(form.body()).contains("What it claims").doesNotContain("To be published", "Measure");
		String path = form.path();
		PageClient.Page incomplete = here.submit(path, path,
				Map.of("/kind", "MEDIA_VERIFICATION", "/urgency", "FLASH", "/report/source", "某報", "/report/claim/zhHant", "豬肉帶病"));
		assertThat(incomplete.status()).isEqualTo(400);
		assertThat(incomplete.body()).contains("Give the link or a copy of the report.", "豬肉帶病");
		PageClient.Page asked = here.submit(path, path, Map.of("/kind", "MEDIA_VERIFICATION", "/urgency", "FLASH",
				"/report/source", "某報", "/report/link", "https://news.example.org/1", "/report/claim/zhHant", "豬肉帶病"));
		assertThat(asked.body()).contains("Awaiting answer", "https://news.example.org/1");
		pair.settle();

		String ref = asked.path().replace("/requests/", "").replaceAll("\\?.*", "");
		String there = "/requests/" + asking.there("GD", ref);
		PageClient answering = PageClient.of(pair.hongKong(), "hk.liaison", "en");
		assertThat(answering.get("/").body()).as("the desk of whoever is asked").contains(there + "\"");
		PageClient.Page answer = answering.get(there + "/acts/ANSWER");
		assertThat(answer.body()).contains("Finding", "豬肉帶病").doesNotContain("Position", "Experts");
		PageClient.Page answered = answering.submit(there + "/acts/ANSWER", there + "/acts/ANSWER",
				Map.of("/round", "1", "/finding", "REFUTED", "/text/zhHant", "並無此事"));
		assertThat(answered.body()).contains("Refuted", "並無此事", "/ round 1");
		pair.settle();
		assertThat(here.get("/requests/" + ref).body()).contains("Refuted", "並無此事", "Settle");
		PageClient drafter = PageClient.of(pair.guangdong(), "gd.drafter", "en");
		assertThat(drafter.submit("/requests/" + ref, "/requests/" + ref + "/incident", Map.of()).path()).startsWith("/incidents/");
		assertThat(here.get("/requests/" + ref).body()).contains("Incident filed from this");
	}

	@ParameterizedTest
	@CsvSource({"zh-Hant-HK,對方答覆前不得發布,答覆", "zh-Hans-CN,对方答复前不得发布,答复", "en,Under embargo until answered,Answer"})
	void saysThatAPublicationWaits(String language, String embargo, String answer) {
		String ref = asking.asked("GD", Asking.publication());
		pair.settle();
		String body = PageClient.of(pair.hongKong(), "hk.liaison", language).get("/requests/" + asking.there("GD", ref)).body();
		assertThat(body).contains(embargo, answer).doesNotContain("??");
		assertThat(PageClient.of(pair.hongKong(), "hk.liaison", language).get("/requests").body()).contains(ref.substring(0, 5))
			.doesNotContain("??");
	}

	@Test
	void showsTheRequestsOfAnIncidentWithTheirAnswers() {
		String incident = cases.issued("HK", Notices.read("salamander"));
		pair.settle();
		PageClient here = PageClient.of(pair.hongKong(), "hk.liaison", "en");
		assertThat(here.get("/incidents/" + incident).body()).contains("Ask the other side", "Awaiting answer", "to be answered by");
		PageClient.Page begin = here.get("/requests/new?incident=" + incident);
		assertThat(begin.body()).contains("Expert opinion").doesNotContain("MEASURE");
		PageClient.Page form = here.submit("/requests/new?incident=" + incident, "/requests/new",
				Map.of("kind", "EXPERT_OPINION", "incident", incident));
		assertThat(form.body()).contains("港食粵通");
		cases.answerRequests("HK", incident, pair::settle);
		assertThat(here.get("/incidents/" + incident).body()).contains("已查。", "Settled");
	}

	@Test
	void marksAnAnswerThatCrossedTheCancelling() {
		String ref = asking.asked("GD", Asking.media());
		pair.settle();
		String there = asking.there("GD", ref);
		asking.act("GD", "liaison", ref, "CANCEL", Map.of("reason", Asking.text("不再需要")));
		asking.act("HK", "liaison", there, "ANSWER",
				Map.of("round", 1, "finding", "REFUTED", "text", Asking.text("並無此事")));
		pair.settle();
		assertThat(PageClient.of(pair.guangdong(), "gd.liaison", "en").get("/requests/" + ref).body())
			.contains("An answer came when this round was over", "並無此事");
		assertThat(PageClient.of(pair.hongKong(), "hk.liaison", "en").get("/requests/" + there).body())
			.contains("An answer came when this round was over", "並無此事");
	}

	@Test
	void answersInTheOrderOfEveryCase() {
		String ref = asking.asked("GD", Asking.media());
		PageClient liaison = PageClient.of(pair.guangdong(), "gd.liaison", "en");
		assertThat(liaison.get("/requests/R2026-9999").status()).isEqualTo(404);
		assertThat(liaison.get("/requests/" + ref + "/acts/NOTHING").status()).isEqualTo(404);
		assertThat(liaison.get("/requests/" + ref + "/acts/ASK_IN_NOTICE").status()).isEqualTo(404);
		assertThat(liaison.get("/requests/" + ref + "/acts/ANSWER").status()).isEqualTo(422);
		assertThat(PageClient.of(pair.guangdong(), "gd.drafter", "en").get("/requests/" + ref + "/acts/CANCEL").status())
			.isEqualTo(403);
		PageClient.Page stale = liaison.submit("/requests/" + ref + "/acts/CANCEL", "/requests/" + ref + "/acts/CANCEL",
				Map.of("revision", "0", "/reason/zhHant", "不再需要"));
		assertThat(stale.status()).isEqualTo(409);
		assertThat(stale.body()).contains("the request moved on", "不再需要");
		assertThat(PageClient.of(pair.guangdong(), "gd.admin", "en").get("/requests/" + ref).status()).isEqualTo(404);
		assertThat(PageClient.of(pair.guangdong(), "gd.drafter", "en")
			.submit("/requests/new", "/requests/new", Map.of("kind", "MEDIA_VERIFICATION"))
			.status()).isEqualTo(403);
	}

	@Test
	void theApiRefusesInTheSameOrder() {
		String ref = asking.asked("GD", Asking.media());
		String acts = "/api/v1/requests/" + ref + "/acts";
		Map<String, Object> cancel = Map.of("act", "CANCEL", "revision", 9, "body", Map.of("reason", Asking.text("不")));
		assertThat(cases.as("GD", "liaison").post("/api/v1/requests/R2026-9999/acts", cancel).status()).isEqualTo(404);
		assertThat(cases.as("GD", "admin").get("/api/v1/requests/" + ref).status()).isEqualTo(404);
		assertThat(cases.as("GD", "liaison")
			.post(acts, Map.of("act", "ASK_IN_NOTICE", "revision", 1, "body", Map.of()))
			.status()).isEqualTo(400);
		assertThat(cases.as("GD", "liaison")
			.post(acts, Map.of("act", "CANCEL", "revision", 1, "body", Map.of("reason", Map.of())))
			.json()
			.at("/errors/0/pointer")
			.asString()).isEqualTo("/body/reason");
		assertThat(cases.as("GD", "drafter").post(acts, cancel).status()).isEqualTo(403);
		assertThat(cases.as("GD", "liaison").post(acts, cancel).status()).isEqualTo(409);
		assertThat(cases.as("GD", "liaison")
			.post(acts, Map.of("act", "SETTLE", "revision", 1, "body", Map.of()))
			.status()).isEqualTo(422);
		String measure = cases.as("GD", "liaison")
			.post("/api/v1/requests", Map.of("kind", "MEASURE", "incident", "00000000-0000-4000-8000-00000000000a", "text",
					Asking.text("請回收")))
			.expect(201)
			.get("ref")
			.asString();
		assertThat(cases.as("GD", "liaison")
			.post("/api/v1/requests/" + measure + "/acts", Map.of("act", "ASK", "revision", 0, "body", Map.of()))
			.json()
			.at("/errors/0/pointer")
			.asString()).as("only a notice asks for a measure").isEqualTo("/body/kind");
		Map<String, Object> about = Map.of("kind", "CLARIFICATION", "incident", "00000000-0000-4000-8000-00000000000a", "text",
				Asking.text("請說明"));
		String draft = cases.as("GD", "liaison").post("/api/v1/requests", about).expect(201).get("ref").asString();
		assertThat(cases.as("GD", "liaison")
			.post("/api/v1/requests/" + draft + "/acts", Map.of("act", "ASK", "revision", 0, "body", Map.of()))
			.code()).isEqualTo("incident-not-shared");
		assertThat(cases.as("GD", "liaison").get("/api/v1/requests?state=NONE").expect(200).toString()).contains(draft);
	}

}
