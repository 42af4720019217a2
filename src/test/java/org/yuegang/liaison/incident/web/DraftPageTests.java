package org.yuegang.liaison.incident.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.yuegang.liaison.Notices;
import org.yuegang.liaison.PageClient;
import org.yuegang.liaison.PageClient.Page;
import org.yuegang.liaison.TestNode;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

class DraftPageTests {

	private static TestNode node;

	private static String ref;

	@BeforeAll
	static void start() {
		node = TestNode.start("GD");
		ref = node.as("gd.drafter")
			.post("/api/v1/incidents", Notices.read("salamander"))
			.expect(201)
			.get("ref")
			.asString();
	}

	@AfterAll
	static void stop() {
		node.close();
	}

	@ParameterizedTest
	@CsvSource({"zh-Hant-HK,新通報", "zh-Hans-CN,新通报", "en,New notice"})
	void opensInTheReadersLanguage(String language, String title) {
		Page page = PageClient.of(node, "gd.drafter", language).get("/incidents/new");
		assertThat(page.status()).isEqualTo(200);
		assertThat(page.body()).contains("lang=\"" + language + "\"", title).doesNotContain("??");
	}

	@ParameterizedTest
	@EnumSource(NoticeStep.class)
	void everyStepSpeaksAllThreeLanguages(NoticeStep step) {
		for (String language : new String[] {"zh-Hant-HK", "zh-Hans-CN", "en"}) {
			Page page = PageClient.of(node, "gd.drafter", language).get("/incidents/" + ref + "/edit/" + step.path());
			assertThat(page.status()).as(language).isEqualTo(200);
			assertThat(page.body()).doesNotContain("??");
		}
	}

	@Test
	void startsADraftAndListsItsSteps() {
		Page page = PageClient.of(node, "gd.drafter", "zh-Hans-CN")
			.submit("/incidents/new", "/incidents/new", Map.of("/kind", "RECALL", "/urgency", "PRIORITY", "/mode", "ACTUAL",
					"/subject/zhHans", "某品牌乳粉召回"));
		assertThat(page.path()).matches("/incidents/I2026-\\d{4}/edit");
		assertThat(page.body()).contains("某品牌乳粉召回", "提交前须填", "采取的防控措施");
	}

	@Test
	void namesAWrongFieldAndLosesNothingTyped() {
		Page page = PageClient.of(node, "gd.drafter", "en")
			.submit("/incidents/" + ref + "/edit/people", "/incidents/" + ref + "/edit/people",
					Map.of("/people/ill", "many", "/people/dead", "0", "/people/symptoms", "呕吐"));
		assertThat(page.status()).isEqualTo(400);
		assertThat(page.body()).contains("govuk-error-summary", "href=\"#f-people-ill\"", "value=\"many\"", "呕吐", "must be a number");
	}

	@Test
	void pointsToThePromiseOfAFactThatIsTold() {
		ObjectNode notice = (ObjectNode) Notices.read("salamander");
		notice.putArray("promises").addObject().put("field", "lots").put("by", "2027-01-01T00:00:00Z");
		String started = node.as("gd.drafter").post("/api/v1/incidents", notice).expect(201).get("ref").asString();
		PageClient drafter = PageClient.of(node, "gd.drafter", "en");
		assertThat(drafter.get("/incidents/" + started + "/edit/lots").body())
			.contains("href=\"#f-promised-lots\"", "strike the promise", "id=\"f-promised-lots");
		assertThat(drafter.get("/incidents/" + started + "/edit/basics").body()).doesNotContain("strike the promise");
	}

	@Test
	void keepsWhatAStepDoesNotShow() {
		PageClient drafter = PageClient.of(node, "gd.drafter", "zh-Hans-CN");
		String started = drafted("salamander");
		drafter.submit("/incidents/" + started + "/edit/products", "/incidents/" + started + "/edit/products",
				Map.of("/products/0#from", "0", "/products/0/name/zhHant", "鰻魚", "/products/0/name/zhHans", "鳗鱼"));
		var product = content(started).at("/products/0");
		assertThat(product.at("/name/zhHans").asString()).isEqualTo("鳗鱼");
		assertThat(product.path("lots").size()).isPositive();
	}

	@Test
	void draftsTheOtherTextInItsOwnWords() {
		PageClient drafter = PageClient.of(node, "gd.drafter", "zh-Hans-CN");
		String started = drafted("salamander");
		Map<String, String> typed = new LinkedHashMap<>(Map.of("/summary/zhHans", "企业已召回全部产品。", "/summary/zhHant", ""));
		typed.put("do", "convert:/summary");
		Page page = drafter.submit("/incidents/" + started + "/edit/texts", "/incidents/" + started + "/edit/texts", typed);
		assertThat(page.body()).contains("企業已回收全部產品。", "机器转换，未核对");
	}

	@Test
	void convertsANameInScriptAloneAndMarksItForTheEye() {
		PageClient drafter = PageClient.of(node, "gd.drafter", "zh-Hans-CN");
		String started = drafted("salamander");
		String operators = "/incidents/" + started + "/edit/operators";
		Page page = drafter.submit(operators, operators, Map.of("/operators/0#from", "0", "/operators/0/role", "PRODUCER",
				"/operators/0/name/zhHant", "", "/operators/0/name/zhHans", "中山好味食品厂", "do", "convert:/operators/0/name"));
		assertThat(page.body()).contains("中山好味食品廠", "名称由机器仅按字体转换").doesNotContain("惯用");
		drafter.submit("/incidents/" + started + "/edit/texts", "/incidents/" + started + "/edit/texts",
				Map.of("/summary/zhHans", "涉事食品由中山好味食品厂生产。", "/summary/zhHant", "", "do", "convert:/summary"));
		assertThat(content(started).at("/summary/zhHant").asString()).isEqualTo("涉事食物由中山好味食品廠生產。");
		assertThat(drafter.get("/incidents/" + started + "/check").body()).contains("由机器按字体转换的名称",
				"<span lang=\"zh-Hant-HK\">中山好味食品廠</span>");
	}

	@Test
	void asksForACategoryOnlyWhereTheHazardHasNone() {
		PageClient drafter = PageClient.of(node, "gd.drafter", "zh-Hans-CN");
		String started = drafted("salamander");
		String hazards = "/incidents/" + started + "/edit/hazards";
		assertThat(drafter.get(hazards).body()).contains("\"/hazards/1/category\"").doesNotContain("\"/hazards/0/category\"");
		drafter.submit(hazards, hazards, Map.of("/hazards/0#from", "0", "/hazards/0/code", "MALACHITE_GREEN", "/hazards/0/note", "微量"));
		assertThat(content(started).at("/hazards/0/category").asString()).isEqualTo("VETERINARY_RESIDUE");
		drafter.submit(hazards, hazards, Map.of("/hazards/0#from", "0", "/hazards/0/code", "LEAD"));
		assertThat(content(started).at("/hazards/0").has("category")).isFalse();
		assertThat(drafter.get("/incidents/" + started + "/check").body()).contains("重金属污染");
		drafter.submit(hazards, hazards, Map.of("/hazards/0#from", "0", "/hazards/0/code", "LEAD", "/hazards/0/category", "VIRUS"));
		assertThat(drafter.get(hazards).body()).contains("\"/hazards/0/category\"", "该危害因素属于“重金属污染”");
	}

	@Test
	void takesATickForALotThatIsNotKnown() {
		PageClient drafter = PageClient.of(node, "gd.drafter", "zh-Hans-CN");
		String started = drafted("salamander");
		String lots = "/incidents/" + started + "/edit/lots";
		assertThat(drafter.get(lots).body()).contains("批号不明", "type=\"checkbox\"").doesNotContain("请填 UNKNOWN");
		drafter.submit(lots, lots, Map.of("/products/0/lots/0#from", "0", "/products/0/lots/0/number", "",
				"/products/0/lots/0/number#unknown", "UNKNOWN", "/products/0/lots/0/bestBefore", "2027-05"));
		assertThat(content(started).at("/products/0/lots/0/number").asString()).isEqualTo("UNKNOWN");
		assertThat(content(started).at("/products/0/lots/0/bestBefore").asString()).isEqualTo("2027-05");
		assertThat(drafter.get(lots).body()).contains("value=\"UNKNOWN\" checked").doesNotContain("text\" id=\"f-products-0-lots-0-number\" name=\"/products/0/lots/0/number\" value=\"UNKNOWN\"");
	}

	@Test
	void takesWhatIsTypedRatherThanTheTickBesideIt() {
		String started = drafted("salamander");
		String lots = "/incidents/" + started + "/edit/lots";
		PageClient.of(node, "gd.drafter", "zh-Hans-CN")
			.submit(lots, lots, Map.of("/products/0/lots/0#from", "0", "/products/0/lots/0/number", "A7",
					"/products/0/lots/0/number#unknown", "UNKNOWN"));
		assertThat(content(started).at("/products/0/lots/0/number").asString()).isEqualTo("A7");
	}

	@Test
	void takesAnOrderUponSomeLotsWithItsTimeLimit() {
		PageClient drafter = PageClient.of(node, "gd.drafter", "zh-Hant-HK");
		String started = drafted("premix");
		String measures = "/incidents/" + started + "/edit/measures";
		Map<String, String> row = Map.of("/measures/0#from", "0", "/measures/0/code", "SURRENDER", "/measures/0/product", "0",
				"/measures/0/lots", "1", "/measures/0/until", "2011-07-09", "/measures/0/due/within", "24",
				"/measures/0/due/within#unit", "HOURS", "/measures/0/due/after", "COMPLETION");
		Page page = drafter.submit(measures, measures, row);
		assertThat(page.status()).as(page.body()).isEqualTo(200);
		JsonNode measure = content(started).at("/measures/0");
		assertThat(measure.path("lots").valueStream().map(JsonNode::intValue)).containsExactly(1);
		assertThat(measure.at("/due/within").asString()).isEqualTo("PT24H");
		assertThat(drafter.get(measures).body()).contains("value=\"24\"", "value=\"HOURS\" selected");
		assertThat(drafter.get("/incidents/" + started + "/check").body())
			.contains("交出", "P-2", "措施完成後 24 小時內", "2011年7月9日");
	}

	@Test
	void namesALengthOfTimeThatIsNone() {
		String started = drafted("premix");
		String measures = "/incidents/" + started + "/edit/measures";
		Page page = PageClient.of(node, "gd.drafter", "en")
			.submit(measures, measures, Map.of("/measures/0/due/within", "a fortnight"));
		assertThat(page.status()).isEqualTo(400);
		assertThat(page.body()).contains("value=\"a fortnight\"", "href=\"#f-measures-0-due-within\"");
	}

	@Test
	void takesASpanOfDaysAndASingleDay() {
		String started = drafted("premix");
		String times = "/incidents/" + started + "/edit/times";
		PageClient drafter = PageClient.of(node, "gd.drafter", "en");
		assertThat(drafter.get(times).body()).contains("value=\"2011-06-02\"", "value=\"2011-06-03\"");
		drafter.submit(times, times, Map.of("/times/occurred/from", "2011-05-30", "/times/sampled/to", "2011-06-01",
				"/times/sampled/approximate", "true", "/times/resulted/from", "2011-06", "/times/resulted/approximate", "false"));
		assertThat(content(started).at("/times/occurred").asString()).isEqualTo("2011-05-30");
		assertThat(content(started).at("/times/resulted").asString()).isEqualTo("2011-06");
		assertThat(content(started).at("/times/sampled/to").asString()).isEqualTo("2011-06-01");
		assertThat(drafter.get("/incidents/" + started + "/check").body()).contains("about 1 June 2011 or before");
	}

	@ParameterizedTest
	@CsvSource({"zh-Hant-HK,第三地,命令發出後 30 日內,此日期前最佳,2011年6月2日 至 2011年6月3日", "zh-Hans-CN,第三地,命令发出后 30 日内,保质期至,2011年6月2日 至 2011年6月3日",
			"en,A third place,within 30 days of the order,Best before,2 June 2011 to 3 June 2011"})
	void showsTheNewFactsInTheReadersWords(String language, String third, String due, String best, String told) {
		String started = drafted("premix");
		Page page = PageClient.of(node, "gd.drafter", language).get("/incidents/" + started + "/check");
		assertThat(page.body()).contains(third, due, best, told, "台灣衛生主管部門", "P-1").doesNotContain("??", "P30D", "UNKNOWN<");
	}

	@Test
	void leadsWhatNamesAProductToWhereItStandsNow() {
		String started = drafted("premix");
		String products = "/incidents/" + started + "/edit/products";
		PageClient.of(node, "gd.drafter", "zh-Hant-HK").submit(products, products, Map.of("/products/0#from", "1",
				"/products/0/name/zhHant", "芒果糖漿", "/products/1#from", "", "/products/1/name/zhHant", ""));
		assertThat(content(started).at("/distribution/0").has("product")).isFalse();
		assertThat(content(started).at("/measures/0").has("lots")).isFalse();
		assertThat(content(started).at("/results/2/product").intValue()).isZero();
	}

	@Test
	void takesLotsPastedFromASpreadsheet() {
		PageClient drafter = PageClient.of(node, "gd.drafter", "zh-Hans-CN");
		String started = drafted("salamander");
		drafter.submit("/incidents/" + started + "/edit/lots", "/incidents/" + started + "/edit/lots",
				Map.of("paste-0", "A1\t2026/9/1\t2027-09-01\t20\tcarton\nA2\t\t\t1,200\tkg"));
		var lots = content(started).at("/products/0/lots");
		assertThat(lots.valueStream().map(lot -> lot.path("number").asString())).containsExactly("A1", "A2");
		assertThat(lots.at("/0/produced").asString()).isEqualTo("2026-09-01");
		assertThat(lots.at("/1/quantity/value").intValue()).isEqualTo(1200);
	}

	@Test
	void saysInWhichEntryOfAListAFieldIsWrong() {
		String started = drafted("salamander");
		String lots = "/incidents/" + started + "/edit/lots";
		Page page = PageClient.of(node, "gd.drafter", "zh-Hans-CN")
			.submit(lots, lots, Map.of("paste-0", "A1\t\t\t20\tcarton\nA2\t\t\ttwenty\tcarton"));
		assertThat(page.status()).isEqualTo(400);
		assertThat(page.body()).contains("批次 2 › 数量 › 数值：须为数字", "value=\"twenty\"");
	}

	@Test
	void letsGoOfWhatWasChosenByMistake() {
		String started = drafted("salamander");
		String measures = "/incidents/" + started + "/edit/measures";
		PageClient drafter = PageClient.of(node, "gd.drafter", "en");
		Map<String, String> row = Map.of("/measures/0#from", "0", "/measures/0/code", "RECALL", "/measures/0/by", "ORIGIN");
		drafter.submit(measures, measures, with(row, "/measures/0/compulsory", "true"));
		assertThat(drafter.get(measures).body()).contains("Leave out");
		drafter.submit(measures, measures, with(row, "/measures/0/compulsory", ""));
		assertThat(content(started).at("/measures/0").has("compulsory")).isFalse();
	}

	@Test
	void aStalePageSaysWhoChangedItAndKeepsWhatWasTyped() {
		String started = drafted("salamander");
		PageClient drafter = PageClient.of(node, "gd.drafter", "en");
		String page = "/incidents/" + started + "/edit/texts";
		PageClient.of(node, "gd.verifier", "en").submit(page, page, Map.of("/subject/zhHans", "一"));
		Page stale = drafter.submit(page, page, Map.of("revision", "1", "/subject/zhHans", "二"));
		assertThat(stale.status()).isEqualTo(409);
		assertThat(stale.body()).contains("<span lang=\"zh-Hant-HK\">粵方核實員甲</span> changed the draft", ">二</textarea>");
	}

	@Test
	void theSameOfficerInTwoWindowsIsToldAndShownBoth() {
		String started = drafted("salamander");
		PageClient drafter = PageClient.of(node, "gd.drafter", "en");
		String page = "/incidents/" + started + "/edit/texts";
		Page first = drafter.get(page);
		Page second = drafter.get(page);
		drafter.post(page, sent(first, "/subject/zhHans", "一"));
		Page stale = drafter.post(page, sent(second, "/subject/zhHans", "二"));
		assertThat(stale.status()).isEqualTo(409);
		assertThat(stale.body()).contains("You changed this draft in another window", ">一</td>", ">二</td>", ">二</textarea>", ">Not saved</span>")
			.doesNotContain(">Saved:");
		assertThat(content(started).at("/subject/zhHans").asString()).isEqualTo("一");
		drafter.post(page, sent(stale, "/subject/zhHans", "二"));
		assertThat(content(started).at("/subject/zhHans").asString()).isEqualTo("二");
	}

	@Test
	void aWindowThatSavesByItselfSaysThatAnotherSavedBefore() {
		String started = drafted("salamander");
		PageClient drafter = PageClient.of(node, "gd.drafter", "en");
		String page = "/incidents/" + started + "/edit/texts";
		Page first = drafter.get(page);
		Page second = drafter.get(page);
		drafter.post(page, sent(first, "/subject/zhHans", "一"));
		Page auto = drafter.post(page, with(sent(second, "/subject/zhHans", "二"), "do", "autosave"));
		assertThat(auto.body()).contains("Not saved: you changed this draft in another window").doesNotContain("Saved:");
		assertThat(auto.value("revision")).isEqualTo(second.value("revision"));
		assertThat(content(started).at("/subject/zhHans").asString()).isEqualTo("一");
	}

	@Test
	void aWindowMayCrossItself() {
		String started = drafted("salamander");
		PageClient drafter = PageClient.of(node, "gd.drafter", "en");
		String page = "/incidents/" + started + "/edit/texts";
		Page form = drafter.get(page);
		drafter.post(page, with(sent(form, "/subject/zhHans", "一"), "do", "autosave"));
		assertThat(drafter.post(page, sent(form, "/subject/zhHans", "一二")).path()).endsWith("/edit");
		assertThat(content(started).at("/subject/zhHans").asString()).isEqualTo("一二");
	}

	@Test
	void theWayBackAfterSubmittingLeadsToTheCase() {
		String started = drafted("salamander");
		PageClient drafter = PageClient.of(node, "gd.drafter", "en");
		Page open = drafter.get("/incidents/" + started + "/edit/texts");
		drafter.submit("/incidents/" + started + "/check", "/incidents/" + started + "/acts/SUBMIT", Map.of());
		for (String back : List.of("/check", "/edit", "/edit/texts")) {
			Page page = drafter.get("/incidents/" + started + back);
			assertThat(page.path()).isEqualTo("/incidents/" + started);
			assertThat(page.body()).contains("That draft has been handed on");
		}
		Page late = drafter.post("/incidents/" + started + "/edit/texts", sent(open, "/subject/zhHans", "太晚"));
		assertThat(late.status()).isEqualTo(409);
		assertThat(late.body()).contains("this draft has been handed on", ">太晚</textarea>").doesNotContain("value=\"save\"");
	}

	@Test
	void namesMissingFactsInWordsWhereAnActIsRefused() {
		String bare = node.as("gd.drafter")
			.post("/api/v1/incidents", Map.of("kind", "INCIDENT", "urgency", "ROUTINE"))
			.expect(201)
			.get("ref")
			.asString();
		Page page = PageClient.of(node, "gd.drafter", "zh-Hans-CN")
			.submit("/incidents/" + bare + "/check", "/incidents/" + bare + "/acts/SUBMIT", Map.of());
		assertThat(page.status()).isEqualTo(422);
		assertThat(page.body()).contains("标题", "采取的防控措施").doesNotContain("/subject");
	}

	@Test
	void refusesAFormWithoutItsToken() {
		Page page = PageClient.of(node, "gd.drafter", "en").post("/incidents/new", Map.of("/kind", "INCIDENT"));
		assertThat(page.status()).isEqualTo(403);
	}

	@Test
	void showsExactlyWhatTheOtherSideWillSee() {
		for (String language : new String[] {"zh-Hant-HK", "zh-Hans-CN", "en"}) {
			Page page = PageClient.of(node, "gd.drafter", language).get("/incidents/" + ref + "/check");
			assertThat(page.status()).isEqualTo(200);
			assertThat(page.body()).contains("lang=\"zh-Hant-HK\"", "lang=\"zh-Hans-CN\"", "app-paper").doesNotContain("??");
		}
	}

	private static Map<String, String> with(Map<String, String> fields, String name, String value) {
		Map<String, String> all = new LinkedHashMap<>(fields);
		all.put(name, value);
		return all;
	}

	/** The form of the page with one field filled in, as its browser sends it. */
	private static Map<String, String> sent(Page form, String name, String text) {
		return with(Map.of("_csrf", form.token(), "revision", form.value("revision"), "page", form.value("page")), name, text);
	}

	private static String drafted(String notice) {
		return node.as("gd.drafter").post("/api/v1/incidents", Notices.read(notice)).expect(201).get("ref").asString();
	}

	private static JsonNode content(String started) {
		return node.as("gd.drafter").get("/api/v1/incidents/" + started).expect(200).at("/drafts/0/content");
	}

}
