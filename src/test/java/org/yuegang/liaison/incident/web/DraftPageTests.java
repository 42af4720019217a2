package org.yuegang.liaison.incident.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
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

	private static String drafted(String notice) {
		return node.as("gd.drafter").post("/api/v1/incidents", Notices.read(notice)).expect(201).get("ref").asString();
	}

	private static JsonNode content(String started) {
		return node.as("gd.drafter").get("/api/v1/incidents/" + started).expect(200).at("/drafts/0/content");
	}

}
