package org.yuegang.liaison.incident.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;

import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.yuegang.liaison.ApiClient.Answer;
import org.yuegang.liaison.Cases;
import org.yuegang.liaison.Notices;
import org.yuegang.liaison.PageClient;
import org.yuegang.liaison.PageClient.Page;
import org.yuegang.liaison.TestPair;
import org.yuegang.liaison.incident.act.IncidentAct;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

class IncidentPageTests {

	private static TestPair pair;

	private static Cases cases;

	private static String ref;

	@BeforeAll
	static void start() {
		pair = TestPair.start();
		cases = new Cases(pair);
		ObjectNode notice = (ObjectNode) Notices.read("salamander");
		notice.putArray("files")
			.addObject()
			.put("name", "report.pdf")
			.put("type", "application/pdf")
			.put("sha256", "ab".repeat(32))
			.put("size", 1024)
			.put("kind", "LAB_REPORT");
		ref = cases.issued("GD", notice);
		pair.settle();
	}

	@AfterAll
	static void stop() {
		pair.close();
	}

	@ParameterizedTest
	@CsvSource({"zh-Hant-HK,待確認收悉,微克／公斤", "zh-Hans-CN,待确认,微克/千克", "en,Where it stands,micrograms"})
	void showsTheCaseInTheReadersLanguage(String language, String state, String unit) {
		Page page = hongKong("hk.duty", language).get("/incidents/" + there());
		assertThat(page.status()).isEqualTo(200);
		assertThat(page.body()).contains("<html lang=\"" + language + "\"", state, unit, "aria-current=\"step\"",
				"app-clock-time", "acts/ACKNOWLEDGE")
			.doesNotContain("??");
	}

	@ParameterizedTest
	@CsvSource({"zh-Hant-HK,同等效力,冷凍大鯢肉,冷冻大鲵肉", "zh-Hans-CN,同等效力,冷冻大鲵肉,冷凍大鯢肉"})
	void printsTheNoticeInOneText(String lang, String validity, String own, String other) {
		Answer answer = cases.as("HK", "duty").get("/api/v1/incidents/" + there() + "/documents/" + lang);
		assertThat(answer.status()).isEqualTo(200);
		assertThat(answer.header("Content-Type")).startsWith("text/html");
		assertThat(answer.body()).contains("lang=\"" + lang + "\"", validity, own, "粤食安办港通")
			.doesNotContain(other, "??", "hk.duty");
	}

	@ParameterizedTest
	@CsvSource({"zh-Hant-HK,現時未能同意結案,向本方部門轉報第 1 版：食物環境衞生署食物安全中心", "zh-Hans-CN,目前不能同意结案,向有关部门通报第 1 版：香港海关",
			"en,The closure cannot be agreed to yet,'Inform own department, version 1: Department of Health'"})
	void saysOpenlyWhatKeepsAProposedClosureFromBeingAgreedTo(String language, String head, String owed) {
		String closing = cases.issued("GD", Notices.askingNothing("salamander"));
		pair.settle();
		String closingThere = cases.refThere("GD", closing);
		cases.acknowledge("HK", closingThere);
		pair.settle();
		cases.act("GD", "issuer", closing, "PROPOSE_CLOSURE", Map.of("report",
				Map.of("zhHant", "調查完成。", "zhHans", "调查完成。"), "confirmed", List.of("zhHant", "zhHans")));
		pair.settle();

		String body = hongKong("hk.liaison", language).get("/incidents/" + closingThere).body();
		String open = body.substring(body.indexOf("id=\"closure\""));
		assertThat(open.substring(0, open.indexOf("</div>"))).contains(head, owed);
	}

	@Test
	void hasNoThirdTextToPrint() {
		assertThat(cases.as("HK", "duty").get("/api/v1/incidents/" + there() + "/documents/en").status()).isEqualTo(400);
	}

	@Test
	void showsAFileAsNotYetHere() {
		assertThat(hongKong("hk.duty", "zh-Hant-HK").get("/incidents/" + there()).body()).contains("report.pdf", "尚未送到");
	}

	@Test
	void saysWhyAButtonIsNotOffered() {
		assertThat(hongKong("hk.liaison", "en").get("/incidents/" + there()).body()).contains("app-refused");
	}

	@Test
	void everyActHasItsPageInAllThreeLanguages() {
		for (IncidentAct act : IncidentAct.values()) {
			if (act.form().isPresent()) {
				for (String language : new String[] {"zh-Hant-HK", "zh-Hans-CN", "en"}) {
					Page page = hongKong("hk.duty", language).get("/incidents/" + there() + "/acts/" + act);
					assertThat(page.status()).as(act + " " + language).isIn(200, 403, 422);
					assertThat(page.body()).as(act.name()).doesNotContain("??");
				}
			}
		}
	}

	@Test
	void draftsAReplyThatCameInOneScriptOnlyAndMarksItUnchecked() {
		String fresh = cases.issued("GD", Notices.read("salamander"));
		pair.settle();
		cases.act("HK", "liaison", cases.refThere("GD", fresh), "RETURN", Map.of("question", Map.of("zhHant", "產品是否已回收？")));
		pair.settle();
		PageClient guangdong = PageClient.of(pair.guangdong(), "gd.issuer", "zh-Hans-CN");
		assertThat(guangdong.get("/incidents/" + fresh).body()).contains("產品是否已回收？", "机器转换，未核对", "产品是否已召回？");
		assertThat(guangdong.get("/incidents/" + fresh + "/acts/ANSWER_RETURN").body()).contains("产品是否已召回？");
		assertThat(PageClient.of(pair.guangdong(), "gd.issuer", "en").get("/incidents/" + fresh).body())
			.doesNotContain("产品是否已召回？");
		assertThat(cases.get("GD", "issuer", fresh).at("/questions/0/question").has("zhHans")).isFalse();
	}

	@Test
	void pointsOutCharactersThatNobodySeesInAQuestion() {
		String fresh = cases.issued("GD", Notices.read("salamander"));
		pair.settle();
		cases.act("HK", "liaison", cases.refThere("GD", fresh), "RETURN",
				Map.of("question", Map.of("zhHant", "是否\u202e已回收？", "zhHans", "是否已召回？")));
		pair.settle();
		PageClient guangdong = PageClient.of(pair.guangdong(), "gd.issuer", "zh-Hans-CN");
		assertThat(guangdong.get("/incidents/" + fresh).body()).contains("文中含有不可见字符（括号内为位置）：U+202E (3)");
		assertThat(guangdong.get("/incidents/" + fresh + "/acts/ANSWER_RETURN").body()).contains("U+202E (3)");
	}

	@Test
	void pointsOutInTheNextVersionWhatContradictsAndNamesWhatWasConverted() {
		String fresh = cases.issued("GD", Notices.read("salamander"));
		ObjectNode next = (ObjectNode) Notices.read("salamander");
		((ObjectNode) next.at("/products/0")).put("category", "PORK").putObject("name").put("zhHant", "冷凍魚肉").put("zhHans", "冷冻鱼肉");
		((ObjectNode) next.at("/scope")).put("zhHans", "共三批，由中山好味食品厂生产。").put("zhHant", "共三批，由中山好味食品廠生產。");
		cases.as("GD", "drafter").put("/api/v1/incidents/" + fresh + "/draft?purpose=VERSION", next).expect(200);
		assertThat(cases.get("GD", "issuer", fresh).at("/drafts/0/warnings").valueStream().map(warning -> warning.get("code").asString()))
			.containsOnly("contradicts-name", "contradicts-count");
		Page page = PageClient.of(pair.guangdong(), "gd.issuer", "zh-Hant-HK").get("/incidents/" + fresh + "/acts/UPDATE");
		assertThat(page.body()).contains("文中的「三批」與所列的數目不符", "產品名稱有「魚」，與所選類別不符", "本人已閱讀並確認繁體文本（包括由機器轉換的名稱：",
				"中山好味食品廠、珠海漢基生物科技有限公司）", "type=\"checkbox\"");
	}

	@Test
	void keepsWhatWasTypedWhenTheReadBackIsIncomplete() {
		String path = "/incidents/" + there() + "/acts/ACKNOWLEDGE";
		Page page = hongKong("hk.duty", "en").submit(path, path,
				Map.of("/products", "冷凍大鯢肉", "/firstAction/zhHant", "已通知"));
		assertThat(page.status()).isEqualTo(400);
		assertThat(page.body()).contains("href=\"#f-hazards\"", "href=\"#f-lots\"", ">已通知</textarea>", "checked");
	}

	@Test
	void aStaleActSaysWhatHappenedMeanwhile() {
		String fresh = cases.issued("GD", Notices.read("salamander"));
		pair.settle();
		String other = cases.refThere("GD", fresh);
		String path = "/incidents/" + other + "/acts/RETURN";
		cases.acknowledge("HK", other);
		Page page = hongKong("hk.liaison", "zh-Hant-HK").submit(path, path, Map.of("revision", "1", "/question/zhHant", "何時出廠？"));
		assertThat(page.status()).isEqualTo(409);
		assertThat(page.body()).contains("個案有以下變動", "確認收悉第1版", "何時出廠？");
	}

	@Test
	void theApiSaysOfEachResultWhetherItIsLawfulOnEitherSide() {
		ObjectNode notice = (ObjectNode) Notices.read("salamander");
		ObjectNode result = (ObjectNode) notice.at("/results/0");
		result.putObject("limitOrigin").put("value", 25);
		result.putObject("limitOther").put("value", 0);
		notice.withArray("results").addObject().put("operator", "DETECTED");
		JsonNode verdicts = cases.get("GD", "drafter", cases.drafted("GD", notice)).get("verdicts");
		assertThat(verdicts.toString()).isEqualTo("[{\"origin\":\"LAWFUL\",\"other\":\"UNLAWFUL\",\"differs\":true},"
				+ "{\"origin\":\"UNDECIDED\",\"other\":\"UNDECIDED\",\"differs\":false}]");
	}

	@ParameterizedTest
	@CsvSource(quoteCharacter = '`', value = { "zh-Hant-HK, 2026-11-25, ``, 請補填時間：現時只有日期 2026-11-25。", "zh-Hans-CN, ``, 14:30, 请补填日期：现只有时间 14:30。",
			"en, 2026-11-25, ``, Give the time of day as well: only the date 2026-11-25 is there.", "en, 2026-02-30, 14:30, “2026-02-30 14:30” is not a date",
			"en, Thursday, ``, “Thursday” is not a date" })
	void asksForTheHalfOfATimeThatIsMissingAndKeepsTheOther(String language, String date, String time, String sentence) {
		String path = "/incidents/" + there() + "/acts/LOG_CALL";
		Page page = hongKong("hk.duty", language).submit(path, path,
				Map.of("/called", "陳主任", "/calledAt", date, "/calledAt#time", time, "/outcome/zhHant", "無人接聽"));
		assertThat(page.status()).isEqualTo(400);
		assertThat(page.body()).contains(sentence, "name=\"/calledAt\" value=\"" + date + "\"",
				"name=\"/calledAt#time\" value=\"" + time + "\"").doesNotContain("+08:00");
	}

	@Test
	void anActOfAnotherOfficersIsRefusedBeforeItsFormIsFilled() {
		Page page = hongKong("hk.duty", "zh-Hant-HK").get("/incidents/" + there() + "/acts/VERIFY");
		assertThat(page.status()).isEqualTo(403);
		assertThat(page.body()).contains("以你的職務，不可進行此步驟：核實").doesNotContain("name=\"/basis");
	}

	@Test
	void namesAThingToConfirmAsItIsOffered() {
		String fresh = cases.drafted("GD", Notices.read("salamander"));
		cases.act("GD", "drafter", fresh, "SUBMIT", Map.of());
		cases.act("GD", "verifier", fresh, "VERIFY", Map.of("basis", Map.of("zhHans", "已核对", "zhHant", "已核對"), "confidence", "CONFIRMED"));
		String path = "/incidents/" + fresh + "/acts/ISSUE";
		Page page = PageClient.of(pair.guangdong(), "gd.issuer", "zh-Hans-CN").submit(path, path, Map.of("/confirmed", ""));
		assertThat(page.status()).isEqualTo(400);
		assertThat(page.body()).contains("尚未确认：本人已阅读并确认繁体文本").doesNotContain("：zhHant");
	}

	@Test
	void offersFirstWhatLeadsOn() {
		String fresh = cases.drafted("GD", Notices.read("salamander"));
		cases.act("GD", "drafter", fresh, "SUBMIT", Map.of());
		String body = PageClient.of(pair.guangdong(), "gd.verifier", "en").get("/incidents/" + fresh).body();
		assertThat(body.indexOf("acts/VERIFY")).isPositive().isLessThan(body.indexOf("acts/SEND_BACK"));
	}

	@Test
	void saysOfCitedProseInWhichLanguageItStands() {
		String fresh = cases.issued("GD", Notices.read("salamander"));
		pair.settle();
		String other = cases.refThere("GD", fresh);
		String path = "/incidents/" + other + "/acts/RETURN";
		hongKong("hk.liaison", "en").submit(path, path, Map.of("/question/zhHant", "何時出廠？"));
		pair.settle();
		String cited = "<span lang=\"zh-Hant-HK\">何時出廠？</span>";
		assertThat(hongKong("hk.liaison", "en").get("/incidents/" + other).body()).contains("with a question: " + cited);
		assertThat(PageClient.of(pair.guangdong(), "gd.liaison", "zh-Hans-CN")
			.get("/incidents/" + fresh + "/acts/ANSWER_RETURN").body()).contains(cited);
	}

	@Test
	void tellsTheDrafterWhyItCameBack() {
		String fresh = cases.drafted("GD", Notices.read("salamander"));
		cases.act("GD", "drafter", fresh, "SUBMIT", Map.of());
		cases.act("GD", "verifier", fresh, "SEND_BACK", Map.of("reason", Map.of("zhHans", "请补充批号", "zhHant", "請補充批號")));
		Page page = PageClient.of(pair.guangdong(), "gd.drafter", "zh-Hans-CN").get("/incidents/" + fresh);
		assertThat(page.body().indexOf("请补充批号")).isPositive().isLessThan(page.body().indexOf("id=\"tracks\""));
	}

	@Test
	void showsTheReasonOfAWithdrawalThatAnotherWindowSavedBesideOnesOwn() {
		String reason = "/incidents/" + cases.issued("GD", Notices.read("salamander")) + "/withdrawal";
		PageClient drafter = PageClient.of(pair.guangdong(), "gd.drafter", "en");
		Page second = drafter.get(reason);
		drafter.submit(reason, reason, Map.of("/reason/zhHans", "标签有误"));
		Page stale = drafter.post(reason, Map.of("_csrf", second.token(), "revision", second.value("revision"), "/reason/zhHans", "样品混淆"));
		assertThat(stale.status()).isEqualTo(409);
		assertThat(stale.body()).contains("lang=\"zh-Hans-CN\">标签有误</p>", ">样品混淆</textarea>");
	}

	@Test
	void showsBothTextsOfAWithdrawalBeforeTheyAreConfirmed() {
		String fresh = cases.issued("GD", Notices.read("salamander"));
		String reason = "/incidents/" + fresh + "/withdrawal";
		PageClient.of(pair.guangdong(), "gd.drafter", "zh-Hans-CN")
			.submit(reason, reason, Map.of("/reason/zhHans", "样品标签有误", "/reason/zhHant", "樣本標籤有誤"));
		Page page = PageClient.of(pair.guangdong(), "gd.issuer", "en").get("/incidents/" + fresh + "/acts/WITHDRAW");
		assertThat(page.body()).contains("lang=\"zh-Hans-CN\">样品标签有误", "lang=\"zh-Hant-HK\">樣本標籤有誤");
	}

	@Test
	void showsWhatAVersionChangesBeforeItIsIssued() {
		String fresh = cases.issued("GD", Notices.read("salamander"));
		PageClient drafter = PageClient.of(pair.guangdong(), "gd.drafter", "en");
		drafter.submit("/incidents/" + fresh, "/incidents/" + fresh + "/edit", Map.of());
		String texts = "/incidents/" + fresh + "/edit/texts";
		drafter.submit(texts + "?purpose=VERSION", texts, Map.of("purpose", "VERSION", "/summary/zhHans", "新的概况", "/summary/zhHant", "新的摘要"));
		Page page = PageClient.of(pair.guangdong(), "gd.issuer", "en").get("/incidents/" + fresh + "/acts/UPDATE");
		assertThat(page.body()).contains("What changes", "新的摘要</ins>");
	}

	@ParameterizedTest
	@CsvSource({"zh-Hant-HK,第2版的改動,與本方已確認的第1版比較,新增,刪除,更改", "zh-Hans-CN,第2版的变更,与本方已确认的第1版比较,新增,删除,变更",
			"en,What version 2 changes,which your side acknowledged,Added,Removed,Changed"})
	void showsWhatAnUpdateChangesBeforeItIsAcknowledged(String language, String title, String since, String added,
			String removed, String changed) {
		String other = updated(true);
		String body = hongKong("hk.duty", language).get("/incidents/" + other + "/acts/ACKNOWLEDGE").body();
		assertThat(body).contains(title, since, "<del>22</del>", "app-marked--added", "app-marked--removed", "app-marked--changed",
				">" + added + "</strong>", ">" + removed + "</strong>", ">" + changed + "</strong>")
			.doesNotContain("??");
		assertThat(body.indexOf("id=\"compared\"")).isPositive().isLessThan(body.indexOf("app-paper"));
		assertThat(body.indexOf("app-paper")).isLessThan(body.indexOf("name=\"/lots\""));
		assertThat(body).containsPattern("app-marked--removed[^§]*?2020-04-16").containsPattern("app-marked--added[^§]*?NEW-LOT");
	}

	@Test
	void comparesWithTheFirstVersionWhereNoneWasAcknowledged() {
		String other = updated(false);
		assertThat(hongKong("hk.duty", "en").get("/incidents/" + other + "/acts/ACKNOWLEDGE").body())
			.contains("Compared with version 1; your side has acknowledged none yet");
	}

	@Test
	void comparesNothingWithAFirstVersion() {
		assertThat(hongKong("hk.duty", "en").get("/incidents/" + there() + "/acts/RETURN").body())
			.doesNotContain("id=\"compared\"", "app-marked");
	}

	@Test
	void takesAPromiseBackOnThePageWithAReason() {
		ObjectNode notice = (ObjectNode) Notices.read("salamander");
		notice.putArray("promises").addObject().put("field", "risk").put("by", "2026-12-01T10:00:37Z");
		String fresh = cases.issued("GD", notice);
		PageClient drafter = PageClient.of(pair.guangdong(), "gd.drafter", "zh-Hans-CN");
		drafter.submit("/incidents/" + fresh, "/incidents/" + fresh + "/edit", Map.of());
		String step = "/incidents/" + fresh + "/edit/hazards";
		String page = step + "?purpose=VERSION";
		assertThat(drafter.get(page).body()).contains("name=\"/withdrawn/risk/zhHans\"", "说明理由以撤回承诺");
		drafter.submit(page, step, Map.of("purpose", "VERSION", "/promised/risk", "", "/promised/risk#time", ""));
		assertThat(drafter.get("/incidents/" + fresh + "/check?purpose=VERSION").body()).contains("此前版本承诺于", "该时限继续计算");
		drafter.submit(page, step, Map.of("purpose", "VERSION", "/withdrawn/risk/zhHans", "样品已用完。", "/withdrawn/risk/zhHant", "樣本已用完。"));
		var promises = cases.get("GD", "drafter", fresh).at("/drafts/0/content/promises");
		assertThat(promises).hasSize(1);
		assertThat(promises.at("/0/by").asString()).isEqualTo("2026-12-01T10:00:37Z");
		assertThat(promises.at("/0/withdrawn/zhHans").asString()).isEqualTo("样品已用完。");
		assertThat(drafter.get("/incidents/" + fresh + "/check?purpose=VERSION").body())
			.contains("已撤回原定于此时间前续报的承诺", "样品已用完。")
			.doesNotContain("该时限继续计算");
	}

	/** A page shows minutes; the promise it keeps is still the same one, to the second. */
	@Test
	void keepsAPromiseToTheSecond() {
		ObjectNode notice = (ObjectNode) Notices.read("salamander");
		notice.putArray("promises").addObject().put("field", "risk").put("by", "2026-12-01T10:00:37Z");
		String fresh = cases.drafted("GD", notice);
		String step = "/incidents/" + fresh + "/edit/hazards";
		PageClient.of(pair.guangdong(), "gd.drafter", "zh-Hans-CN")
			.submit(step, step, Map.of("/promised/risk", "2026-12-01", "/promised/risk#time", "18:00"));
		assertThat(cases.get("GD", "drafter", fresh).at("/drafts/0/content/promises/0/by").asString())
			.isEqualTo("2026-12-01T10:00:37Z");
	}

	/** Version 2 of a case: a second laboratory's result, another lot, the measure lifted. */
	private static String updated(boolean acknowledgedBefore) {
		String fresh = cases.issued("GD", Notices.read("salamander"));
		pair.settle();
		String other = cases.refThere("GD", fresh);
		if (acknowledgedBefore) {
			cases.acknowledge("HK", other);
			pair.settle();
		}
		ObjectNode next = (ObjectNode) cases.get("GD", "drafter", fresh).get("notice").deepCopy();
		((ObjectNode) next.at("/products/0/lots/0")).put("number", "NEW-LOT");
		((ObjectNode) next.at("/results/0")).put("value", 0.022);
		((ObjectNode) next.at("/results/0")).put("unit", "mg/kg");
		next.putArray("measures").addObject().put("code", "LIFTED").put("by", "ORIGIN");
		cases.as("GD", "drafter").put("/api/v1/incidents/" + fresh + "/draft?purpose=VERSION", next).expect(200);
		cases.act("GD", "issuer", fresh, "UPDATE", Map.of("confirmed", List.of("zhHant", "zhHans")));
		pair.settle();
		return other;
	}

	@Test
	void callsARecipientWhoIsNotOwedByItsName() {
		String path = "/incidents/" + there() + "/acts/REPORT_ONWARD";
		Map<String, String> report = Map.of("/recipient", "HK-CFS", "/reportedAt", "2026-11-20", "/reportedAt#time", "09:59", "/means", "fax");
		hongKong("hk.duty", "en").submit(path, path, report);
		Page again = hongKong("hk.duty", "en").submit(path, path, report);
		assertThat(again.status()).isEqualTo(422);
		assertThat(again.body()).contains("No onward report is owed to").doesNotContain("owed to HK-CFS");
	}

	@Test
	void refusesAnActWithoutItsToken() {
		assertThat(hongKong("hk.duty", "en").post("/incidents/" + there() + "/acts/ACKNOWLEDGE", Map.of("revision", "1"))
			.status()).isEqualTo(403);
	}

	@Test
	void theAdministratorSeesNoCase() {
		assertThat(hongKong("hk.admin", "en").get("/incidents/" + there()).status()).isEqualTo(404);
	}

	private static PageClient hongKong(String officer, String language) {
		return PageClient.of(pair.hongKong(), officer, language);
	}

	private static String there() {
		return cases.refThere("GD", ref);
	}

}
