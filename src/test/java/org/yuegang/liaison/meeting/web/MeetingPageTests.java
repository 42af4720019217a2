package org.yuegang.liaison.meeting.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.yuegang.liaison.PageClient;
import org.yuegang.liaison.PageClient.Page;
import org.yuegang.liaison.TestNode;
import org.yuegang.liaison.meeting.act.MeetingAct;

class MeetingPageTests {

	private static final String[] LANGUAGES = {"zh-Hant-HK", "zh-Hans-CN", "en"};

	private static TestNode node;

	private static String ref;

	@BeforeAll
	static void start() {
		node = TestNode.start("GD");
		Page started = convenor("en").submit("/meetings/new", "/meetings/new", Map.of("kind", "EMERGENCY"));
		ref = started.path().split("/")[2];
	}

	@AfterAll
	static void stop() {
		node.close();
	}

	@Test
	void everyPageSpeaksAllThreeLanguages() {
		for (String language : LANGUAGES) {
			for (String path : new String[] {"/meetings", "/meetings/new", "/meetings/" + ref}) {
				Page page = convenor(language).get(path);
				assertThat(page.status()).as(path).isEqualTo(200);
				assertThat(page.body()).contains("<html lang=\"" + language + "\"").doesNotContain("??");
			}
			for (MeetingAct act : MeetingAct.values()) {
				if (!act.isMadeByClock()) {
					Page page = convenor(language).get("/meetings/" + ref + "/acts/" + act);
					assertThat(page.status()).as(act.name()).isIn(200, 422);
					assertThat(page.body()).as(act.name()).doesNotContain("??");
				}
			}
		}
	}

	@Test
	void namesWhatIsMissingInAProposalAndLosesNothingTyped() {
		String path = "/meetings/" + ref + "/acts/PROPOSE";
		Page page = convenor("en").submit(path, path,
				Map.of("/kind", "EMERGENCY", "/grounds/zhHans", "研判", "/times/0", "2026-11-20", "/times/0#time", "15:00"));
		assertThat(page.status()).isEqualTo(400);
		assertThat(page.body()).contains("href=\"#f-grounds\"", "href=\"#f-times\"", ">研判</textarea>", "value=\"15:00\"");
	}

	@Test
	void saysWhatFollowsFromAnActBeforeItIsMade() {
		assertThat(convenor("zh-Hans-CN").get("/meetings/" + ref + "/acts/PROPOSE").body()).contains("请提出至少两个时间");
	}

	@Test
	void anActOfAnotherOfficersIsRefusedBeforeItsFormIsFilled() {
		Page page = PageClient.of(node, "gd.head", "en").get("/meetings/" + ref + "/acts/PROPOSE");
		assertThat(page.status()).isEqualTo(403);
		assertThat(page.body()).contains("govuk-error-summary").doesNotContain("name=\"/grounds");
	}

	@Test
	void keepsAProposalAsADraft() {
		String path = "/meetings/" + ref + "/acts/PROPOSE";
		convenor("en").submit(path, path, Map.of("/kind", "WORKING", "/grounds/zhHans", "季度例会", "do", "draft"));
		assertThat(convenor("en").get(path).body()).contains("季度例会");
	}

	@Test
	void showsWhatAnotherWindowSavedBesideOnesOwnProposal() {
		PageClient convenor = convenor("en");
		String path = convenor.submit("/meetings/new", "/meetings/new", Map.of("kind", "WORKING")).path();
		Page first = convenor.get(path);
		Page second = convenor.get(path);
		convenor.post(path, proposal(first, "季度例会", "draft"));
		for (String next : new String[] {"draft", "act"}) {
			Page stale = convenor.post(path, proposal(second, "抽检安排", next));
			assertThat(stale.status()).isEqualTo(409);
			assertThat(stale.body()).contains("Not saved and not sent", "<span lang=\"zh-Hans-CN\">季度例会</span>", ">抽检安排</textarea>");
		}
		Page stale = convenor.post(path, proposal(second, "抽检安排", "draft"));
		convenor.post(path, proposal(stale, "抽检安排", "draft"));
		assertThat(convenor.get(path).body()).contains(">抽检安排</textarea>");
	}

	private static Map<String, String> proposal(Page form, String grounds, String next) {
		return Map.of("_csrf", form.token(), "revision", form.value("revision"), "draft", form.value("draft"), "/kind", "WORKING",
				"/grounds/zhHans", grounds, "do", next);
	}

	@Test
	void listsEveryMeetingPageByPage() {
		for (int i = 0; i < 50; i++) {
			node.as("gd.convenor").post("/api/v1/meetings", Map.of("kind", "WORKING")).expect(201);
		}
		Page first = convenor("en").get("/meetings");
		assertThat(first.body()).contains("rel=\"next\"").doesNotContain("/meetings/" + ref + "\"");
		String next = first.body().replaceAll("(?s).*rel=\"next\" href=\"([^\"]+)\".*", "$1");
		assertThat(convenor("en").get(next).body()).contains("/meetings/" + ref + "\"").doesNotContain("rel=\"next\"");
	}

	@Test
	void onlyAConveningOfficialBeginsOne() {
		Page page = PageClient.of(node, "gd.drafter", "en").submit("/meetings/new", "/meetings/new", Map.of("kind", "WORKING"));
		assertThat(page.status()).isEqualTo(403);
		assertThat(page.body()).contains("govuk-error-summary");
	}

	private static PageClient convenor(String language) {
		return PageClient.of(node, "gd.convenor", language);
	}

}
