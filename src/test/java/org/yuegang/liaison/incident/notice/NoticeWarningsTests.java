package org.yuegang.liaison.incident.notice;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;

import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.yuegang.liaison.system.FieldProblem;
import tools.jackson.databind.node.ArrayNode;

class NoticeWarningsTests {

	private static final Instant LATER = Notices.NOW.plusSeconds(3600);

	@ParameterizedTest
	@EnumSource
	void findsNothingAmissInASoundNotice(NoticeKind kind) {
		assertThat(warnings(Notices.of(kind))).isEmpty();
	}

	@ParameterizedTest
	@CsvSource({ "zhHant, 冷藏大鯢肉检出孔雀石绿, 检绿", "zhHant, 除害劑殘餘及农药, 农药", "zhHans, 大鯢肉檢出孔雀石绿, 鯢檢",
			"zhHans, 食物環境衞生署, 環衞" })
	void pointsOutTheOtherScript(String text, String prose, String characters) {
		assertThat(warnings(Notices.incident(json -> Notices.at(json, "/attention").put(text, prose))))
			.containsExactly(FieldProblem.of("/attention/" + text, "wrong-script", characters));
	}

	@ParameterizedTest
	@CsvSource({ "zhHant, 標籤寫「农药残留」四字", "zhHant, 《食品安全国家标准》", "zhHans, 标签印有“農藥殘留”字样", "zhHant, 太后 干諾道 里程 台灣",
			"zhHant, 霉菌群體在峰頂床上", "zhHans, 著名品牌", "zhHans, 乾隆年间", "zhHant, 衞生署裏面的即食麪", "zhHans, lot A12 OK" })
	void leavesQuotedLabelsAndSharedCharactersAlone(String text, String prose) {
		assertThat(warnings(Notices.incident(json -> Notices.at(json, "/attention").put(text, prose))))
			.isEmpty();
	}

	@ParameterizedTest
	@CsvSource({ "含量為百萬分之零點二二, contradicts-value", "含量為0.22 ppm, contradicts-value", "含量為十億分之220, contradicts-value",
			"含量為220微克/公斤, contradicts-value", "批號：HK20190417, contradicts-lot", "共130公斤, contradicts-quantity",
			"共1.2公噸, contradicts-quantity", "兩名市民不適, contradicts-people", "3人留院, contradicts-people" })
	void pointsOutANumberTheFactsDoNotBearOut(String prose, String code) {
		assertThat(warnings(Notices.incident(json -> Notices.at(json, "/scope").put("zhHant", prose))))
			.extracting(FieldProblem::pointer, FieldProblem::code)
			.containsExactly(Tuple.tuple("/scope/zhHant", code));
	}

	@ParameterizedTest
	@CsvSource({ "zhHant, 涉及三批產品, 三批", "zhHant, 合共兩批, 兩批", "zhHans, 涉及3个批次, 3个批", "zhHans, 十二批次, 十二批", "zhHant, 兩款同牌子的產品, 兩款同牌子的產品",
			"zhHans, 三种食品, 三种食品" })
	void pointsOutACountThatDiffersFromTheEntries(String text, String prose, String printed) {
		assertThat(warnings(Notices.incident(json -> Notices.at(json, "/scope").put(text, prose))))
			.containsExactly(FieldProblem.of("/scope/" + text, "contradicts-count", printed));
	}

	@ParameterizedTest
	@CsvSource({ "zhHant, 一批產品", "zhHant, 第三批", "zhHans, 第十三批次", "zhHans, 1批", "zhHans, 共抽检30批次", "zhHans, 两批发市场", "zhHant, 同一款產品" })
	void acceptsACountThatIsNone(String text, String prose) {
		assertThat(warnings(Notices.incident(json -> Notices.at(json, "/scope").put(text, prose)))).isEmpty();
	}

	@Test
	void countsTheLotsOfEachProductAndOfAll() {
		Notice notice = Notices.incident(json -> {
			((ArrayNode) json.at("/products/0/lots")).add(Notices.value("{\"number\": \"B2\"}"));
			((ArrayNode) json.at("/products")).add(Notices.value("{\"lots\": [{\"number\": \"C3\"}]}"));
			Notices.at(json, "/scope").put("zhHant", "兩批及一批，合共三批，五批");
		});
		assertThat(warnings(notice)).containsExactly(FieldProblem.of("/scope/zhHant", "contradicts-count", "五批"));
	}

	@Test
	void pointsOutACategoryThatTheHazardsCodeDenies() {
		assertThat(warnings(Notices.incident(json -> Notices.at(json, "/hazards/0").put("category", "PATHOGEN"))))
			.containsExactly(FieldProblem.of("/hazards/0/category", "contradicts-hazard", "VETERINARY_RESIDUE"));
	}

	@ParameterizedTest
	@CsvSource({ "冰鮮雞翼, 冰鲜鸡翅, FISH, 雞", "牛奶朱古力, 牛奶巧克力, MILK, 朱古力", "大閘蟹, 大闸蟹, PORK, 蟹", "田雞腿, 田鸡腿, POULTRY, 田雞", ", 花生油, NUT, 花生油" })
	void pointsOutACategoryThatTheProductsNameDenies(String traditional, String simplified, String category, String word) {
		assertThat(warnings(product(traditional, simplified, category)))
			.containsExactly(FieldProblem.of("/products/0/category", "contradicts-name", word));
	}

	@ParameterizedTest
	@CsvSource({ "冰鮮雞翼, 冰鲜鸡翅, POULTRY", "茶葉蛋, 茶叶蛋, EGG_PRODUCT", "牛奶朱古力, 牛奶巧克力, CONFECTIONERY", "罐頭鯪魚, 罐头鲮鱼, CANNED", "草莓牛奶, 草莓牛奶, MILK",
			"腰豆, 腰豆, PULSE" })
	void acceptsACategoryThatTheNameBears(String traditional, String simplified, String category) {
		assertThat(warnings(product(traditional, simplified, category))).isEmpty();
	}

	@ParameterizedTest
	@CsvSource({ "含量為百萬分之零點零二二", "含量為0.022 ppm", "含量為十億分之22", "批號：hk20190416", "共0.12公噸", "沒有人不適，0人留院", "標準為0 mg/kg",
			"每克四十九萬個", "放射性 3 Bq/kg", "共40箱" })
	void acceptsANumberTheFactsBearOutOrAreSilentAbout(String prose) {
		assertThat(warnings(Notices.incident(json -> Notices.at(json, "/scope").put("zhHant", prose))))
			.isEmpty();
	}

	@Test
	void acceptsTheTotalOfSeveralLots() {
		Notice notice = Notices.incident(json -> {
			((ArrayNode) json.at("/products/0/lots"))
				.add(Notices.value("{\"number\": \"B2\", \"quantity\": {\"value\": 0.03, \"unit\": \"t\"}}"));
			Notices.at(json, "/scope").put("zhHant", "合共150公斤");
		});

		assertThat(warnings(notice)).isEmpty();
	}

	@ParameterizedTest
	@CsvSource({ "身份證 A123456(7)", "440301199001011234", "電話13800138000", "病人陳某入院", "投訴人姓名不詳", "a.b@example.org" })
	void hintsAtPersonalData(String prose) {
		assertThat(warnings(Notices.incident(json -> Notices.at(json, "/scope").put("zhHant", prose))))
			.extracting(FieldProblem::code)
			.contains("personal-data");
	}

	@Test
	void pointsOutInvisibleCharactersInProseAndNames() {
		Notice notice = Notices.incident(json -> {
			Notices.at(json, "/scope").put("zhHant", "產品\u202e已\u2069下架\u200b");
			Notices.at(json, "/products/0").put("brand", "好\ufeff味");
		});

		assertThat(warnings(notice)).containsExactlyInAnyOrder(
				FieldProblem.of("/scope/zhHant", "invisible-here", "U+202E (3), U+2069 (5), U+200B (8)"),
				FieldProblem.of("/products/0/brand", "invisible-here", "U+FEFF (2)"));
	}

	@Test
	void pointsOutAPromiseOfAFactThatIsTold() {
		Notice notice = Notices.of(NoticeKind.INCIDENT)
			.withPromises(List.of(new Promise("lots", LATER), new Promise("quantities", LATER)));

		// an incident needs no quantities, so what is there of them says nothing of the promise
		assertThat(warnings(notice)).containsExactly(FieldProblem.of("/promises/0/by", "promise-told"));
	}

	@Test
	void pointsOutAThirdPlaceAndAnAuthorityThatAreNotNamed() {
		Notice notice = Notices.incident(json -> {
			json.put("basis", "THIRD_AUTHORITY");
			Notices.at(json, "/operators/0").put("side", "THIRD");
			Notices.at(json, "/measures/0").put("by", "THIRD");
		});

		assertThat(warnings(notice)).extracting(FieldProblem::pointer, FieldProblem::code)
			.containsExactlyInAnyOrder(Tuple.tuple("/operators/0/place", "third-place-missing"),
					Tuple.tuple("/measures/0/place", "third-place-of-measure-missing"),
					Tuple.tuple("/toldBy", "told-by-missing"));
	}

	private static Notice product(String traditional, String simplified, String category) {
		return Notices.incident(json -> {
			Notices.at(json, "/products/0").put("category", category);
			Notices.at(json, "/products/0/name").put("zhHant", traditional).put("zhHans", simplified);
		});
	}

	private static List<FieldProblem> warnings(Notice notice) {
		return Notices.CHECKS.warnings(notice, Notices.NOW);
	}

}
