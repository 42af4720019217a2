package org.yuegang.liaison.incident.notice;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.function.Consumer;

import org.springframework.core.io.ClassPathResource;
import org.yuegang.liaison.codelist.Codelists;
import org.yuegang.liaison.system.FieldProblem;
import org.yuegang.liaison.system.JsonConfiguration;
import org.yuegang.liaison.system.Reading;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Notices on real matters, complete for issue, which a test spoils in one place. */
final class Notices {

	static final Instant NOW = Instant.parse("2026-11-20T04:00:00Z");

	static final Codelists CODELISTS = new Codelists(new ClassPathResource("shipped/codelist.yaml"));

	static final NoticeReader READER = new NoticeReader(CODELISTS, Clock.fixed(NOW, ZoneOffset.UTC));

	static final UnitsOfMeasure UNITS = new UnitsOfMeasure(CODELISTS);

	static final NoticeChecks CHECKS = new NoticeChecks(CODELISTS, UNITS);

	static final JsonMapper MAPPER = JsonConfiguration.mapper();

	/** Frozen giant salamander from Zhuhai, malachite green at 22 ppb, as the Hong Kong unit found it in 2019. */
	private static final String INCIDENT = """
			{"kind": "INCIDENT", "urgency": "FLASH", "mode": "ACTUAL", "action": "FOR_ACTION",
			 "subject": {"zhHant": "珠海冷藏大鯢肉檢出孔雀石綠", "zhHans": "珠海冷冻大鲵肉检出孔雀石绿"},
			 "summary": {"zhHant": "一個預先包裝冷藏大鯢肉樣本檢出孔雀石綠，含量為百萬分之零點零二二。",
			             "zhHans": "一个预包装冷冻大鲵肉样品检出孔雀石绿，含量为22微克/千克。"},
			 "scope": {"zhHant": "葵涌一個冷藏庫的整批產品，未有在市面出售。", "zhHans": "葵涌一个冷库的整批产品，未在市场销售。"},
			 "attention": {"zhHant": "請追查同批產品的去向。", "zhHans": "请追踪同批产品的去向。"},
			 "basis": "OFFICIAL_CONTROL", "confidence": "CONFIRMED", "supplied": "SUPPLIED_TO_OTHER_SIDE",
			 "onOtherSide": "NO",
			 "times": {"learned": "2019-05-17", "sampled": "2019-05-06"},
			 "products": [{"name": {"zhHant": "冷藏大鯢肉", "zhHans": "冷冻大鲵肉"}, "category": "AMPHIBIAN",
			   "origin": "CN-44", "readyToEat": false,
			   "lots": [{"number": "HK20190416", "useBy": "2020-04-16", "quantity": {"value": 120, "unit": "kg"}}]}],
			 "hazards": [{"code": "MALACHITE_GREEN", "category": "VETERINARY_RESIDUE"}],
			 "results": [{"product": 0, "lot": 0, "hazard": 0, "operator": "EQ", "value": 22, "unit": "µg/kg",
			   "printed": "22 ppb", "limitOrigin": {"value": 0, "standard": "Cap. 132AF"},
			   "limitOther": {"text": "不得檢出", "standard": "GB 31650-2019"}, "laboratory": "政府化驗所"}],
			 "risk": {"decision": "POTENTIAL", "vulnerable": ["PREGNANT"]},
			 "people": {"ill": 0, "hospital": 0, "dead": 0},
			 "operators": [{"role": "PRODUCER", "name": {"zhHans": "珠海某生物科技有限公司"}, "side": "OTHER"},
			   {"role": "IMPORTER", "name": {"zhHant": "某進出口貿易有限公司"}, "side": "ORIGIN"}],
			 "distribution": [{"to": "HK", "operator": 1, "quantity": {"value": 120, "unit": "kg"}}],
			 "measures": [{"code": "MARK_AND_SEAL", "by": "ORIGIN", "compulsory": true}],
			 "asks": [{"kind": "INVESTIGATION", "text": {"zhHant": "請追查養殖場。", "zhHans": "请追查养殖场。"}}],
			 "references": [{"system": "RASFF", "id": "2024.9650"}]}""";

	private static final String RECALL_PART = """
			{"kind": "RECALL", "urgency": "PRIORITY",
			 "measures": [{"code": "RECALL", "by": "ORIGIN", "compulsory": false}]}""";

	/** Monitoring of dried lily bulbs, cadmium at 0.80 ppm against 0.05 there. */
	private static final String MONITORING = """
			{"kind": "MONITORING", "urgency": "ROUTINE",
			 "subject": {"zhHant": "乾百合鎘含量監測結果", "zhHans": "干百合镉含量监测结果"},
			 "summary": {"zhHant": "三個樣本的鎘含量超出法例標準。", "zhHans": "三个样品的镉含量不符合标准。"},
			 "scope": {"zhHant": "三個牌子的乾百合。", "zhHans": "三个品牌的干百合。"},
			 "attention": {"zhHant": "請留意同類產品。", "zhHans": "请关注同类产品。"},
			 "monitoring": {"programme": "2023年食物監測計劃"},
			 "products": [{"name": {"zhHant": "乾百合", "zhHans": "干百合"}, "category": "VEGETABLE"}],
			 "hazards": [{"code": "CADMIUM"}],
			 "results": [{"product": 0, "hazard": 0, "operator": "EQ", "value": 0.80, "unit": "ppm",
			   "limitOrigin": {"value": 0.05, "unit": "ppm", "standard": "Cap. 132V"}}]}""";

	private static final String REGULATION = """
			{"kind": "REGULATION", "urgency": "ROUTINE",
			 "subject": {"zhHant": "食品添加劑使用標準更新", "zhHans": "食品添加剂使用标准更新"},
			 "summary": {"zhHant": "新標準取代二○一四年的版本。", "zhHans": "新标准代替2014年版。"},
			 "scope": {"zhHant": "所有供港預先包裝食物。", "zhHans": "所有供港预包装食品。"},
			 "attention": {"zhHant": "部分防腐劑不再准許使用。", "zhHans": "部分防腐剂不再允许使用。"},
			 "regulation": {"number": "GB 2760-2024", "title": "食品安全国家标准 食品添加剂使用标准",
			   "effective": "2025-02-08", "replaces": "GB 2760-2014",
			   "change": {"zhHant": "刪去脫氫乙酸在多類食物的使用。", "zhHans": "删除脱氢乙酸在多类食品中的使用。"}}}""";

	private Notices() {
	}

	static ObjectNode json(NoticeKind kind) {
		return switch (kind) {
			case INCIDENT -> tree(INCIDENT);
			case RECALL -> {
				ObjectNode recall = tree(INCIDENT);
				recall.setAll(tree(RECALL_PART));
				yield recall;
			}
			case MONITORING -> tree(MONITORING);
			case REGULATION -> tree(REGULATION);
		};
	}

	static Notice of(NoticeKind kind) {
		return read(json(kind));
	}

	static Notice of(NoticeKind kind, Consumer<ObjectNode> spoiling) {
		ObjectNode json = json(kind);
		spoiling.accept(json);
		return read(json);
	}

	static Notice incident(Consumer<ObjectNode> spoiling) {
		return of(NoticeKind.INCIDENT, spoiling);
	}

	/** An object or list by its pointer, to be changed. */
	static ObjectNode at(ObjectNode notice, String pointer) {
		return (ObjectNode) notice.at(pointer);
	}

	static ObjectNode tree(String json) {
		return (ObjectNode) MAPPER.readTree(json);
	}

	static JsonNode value(String json) {
		return MAPPER.readTree(json);
	}

	static List<FieldProblem> problemsOf(JsonNode json) {
		return READER.read(json).problems();
	}

	private static Notice read(JsonNode json) {
		return switch (READER.read(json)) {
			case Reading.Read<Notice>(Notice notice) -> notice;
			case Reading.Unreadable<Notice>(List<FieldProblem> problems) -> throw new AssertionError(problems.toString());
		};
	}

}
