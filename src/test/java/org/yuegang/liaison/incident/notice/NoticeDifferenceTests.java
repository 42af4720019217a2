package org.yuegang.liaison.incident.notice;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.function.Consumer;

import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

class NoticeDifferenceTests {

	@ParameterizedTest
	@EnumSource
	void findsNoneBetweenEqualNotices(NoticeKind kind) {
		assertThat(NoticeDifference.between(Notices.of(kind), Notices.of(kind)))
			.isEqualTo(new NoticeDifference(List.of(), false));
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '`', value = {
			"/                  | urgency     | `\"PRIORITY\"`              | /urgency                     | true",
			"/products/0        | brand       | `\"Hankee\"`                | /products/0/brand            | true",
			"/products/0        | category    | `\"FISH_PRODUCT\"`          | /products/0/category         | true",
			"/products/0/name   | zhHans      | `\"冷冻大鲵\"`              | /products/0/name/zhHans      | true",
			"/products/0/lots/0 | useBy       | `\"2020-04-17\"`            | /products/0/lots/0/useBy     | true",
			"/products/0/lots/0/quantity | value | 130                      | /products/0/lots/0/quantity/value | true",
			"/hazards/0         | note        | `\"代謝物\"`                | /hazards/0/note              | true",
			"/distribution/0    | to          | `\"MO\"`                    | /distribution/0/to           | true",
			"/distribution/0/quantity | value | 90                          | /distribution/0/quantity/value | true",
			"/risk              | decision    | `\"SERIOUS\"`               | /risk/decision               | true",
			"/people            | ill         | 2                           | /people/ill                  | true",
			"/people            | hospital    | 1                           | /people/hospital             | true",
			"/people            | dead        | 1                           | /people/dead                 | true",
			"/                  | action      | `\"FOR_INFORMATION\"`       | /action                      | false",
			"/                  | basis       | `\"COMPLAINT\"`             | /basis                       | false",
			"/                  | confidence  | `\"PRELIMINARY\"`           | /confidence                  | false",
			"/                  | supplied    | `\"UNKNOWN\"`               | /supplied                    | false",
			"/                  | onOtherSide | `\"YES\"`                   | /onOtherSide                 | false",
			"/subject           | zhHans      | `\"改写的主题\"`            | /subject/zhHans              | false",
			"/summary           | zhHant      | `\"改寫\"`                  | /summary/zhHant              | false",
			"/scope             | zhHant      | `\"改寫\"`                  | /scope/zhHant                | false",
			"/attention         | zhHant      | `\"改寫\"`                  | /attention/zhHant            | false",
			"/times             | sampled     | `\"2019-05-07\"`            | /times/sampled               | false",
			"/results/0         | value       | 23                          | /results/0/value             | true",
			"/results/0         | unit        | `\"mg/kg\"`                  | /results/0/unit              | true",
			"/results/0         | operator    | `\"GE\"`                     | /results/0/operator          | true",
			"/results/0         | retest      | `\"未檢出\"`                 | /results/0/retest            | true",
			"/results/0/limitOrigin | value   | 1                           | /results/0/limitOrigin/value | true",
			"/results/0/limitOther | text     | `\"不得使用\"`               | /results/0/limitOther/text   | true",
			"/results/0         | printed     | `\"22微克\"`                 | /results/0/printed           | false",
			"/results/0         | laboratory  | `\"另一化驗所\"`             | /results/0/laboratory        | false",
			"/results/0         | method      | `\"LC-MS\"`                  | /results/0/method            | false",
			"/measures/0        | code        | `\"LIFTED\"`                 | /measures/0                  | true",
			"/measures/0        | result      | `{\"zhHant\": \"已封存\"}`    | /measures/0/result/zhHant    | false",
			"/people            | symptoms    | `\"嘔吐\"`                  | /people/symptoms             | false",
			"/operators/1       | address     | `\"葵涌\"`                  | /operators/1/address         | false",
			"/distribution/0    | on          | `\"2019-05-10\"`            | /distribution/0/on           | false",
			"/distribution/0    | recovered   | `{\"value\": 9, \"unit\": \"kg\"}` | /distribution/0/recovered/value | false",
			"/measures/0        | compulsory  | false                       | /measures/0/compulsory       | false",
			"/asks/0            | by          | `\"2026-11-30\"`            | /asks/0/by                   | false" })
	void namesTheFieldAndWhetherItIsMaterial(String parent, String field, String value, String pointer,
			boolean material) {
		NoticeDifference difference = changed(NoticeKind.INCIDENT,
				json -> (parent.equals("/") ? json : Notices.at(json, parent)).set(field, Notices.value(value)));

		assertThat(difference.changes()).extracting(Change::pointer).contains(pointer);
		assertThat(difference.material()).isEqualTo(material);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '`', value = { "number | `\"GB 2760-2025\"` | true", "effective | `\"2025-03-01\"` | true",
			"change | `{\"zhHant\": \"改\", \"zhHans\": \"改\"}` | true", "title | `\"新题\"` | false",
			"link | `\"https://example.org\"` | false", "replaces | `\"GB 2760-2011\"` | false" })
	void knowsWhatIsMaterialInARegulation(String field, String value, boolean material) {
		assertThat(changed(NoticeKind.REGULATION,
				json -> Notices.at(json, "/regulation").set(field, Notices.value(value))).material()).isEqualTo(material);
	}

	@Test
	void knowsALotByItsNumberWhereverItStands() {
		NoticeDifference difference = NoticeDifference.between(
				Notices.incident(lots("[{\"number\": \"A\"}, {\"number\": \"B\", \"certificate\": \"1\"}]")),
				Notices.incident(lots("[{\"number\": \"B\", \"certificate\": \"2\"}, {\"number\": \"A\"}]")));

		assertThat(difference.changes()).extracting(Change::pointer, Change::kind)
			.containsExactly(Tuple.tuple("/products/0/lots/0/certificate", ChangeKind.CHANGED));
	}

	@Test
	void takesAnotherLotNumberForAnotherLot() {
		NoticeDifference difference = NoticeDifference.between(Notices.incident(lots("[{\"number\": \"A\"}]")),
				Notices.incident(lots("[{\"number\": \"B\"}]")));

		assertThat(difference.changes()).extracting(Change::pointer, Change::kind, Change::material)
			.containsExactly(Tuple.tuple("/products/0/lots/0", ChangeKind.REMOVED, true),
					Tuple.tuple("/products/0/lots/0", ChangeKind.ADDED, true));
	}

	@Test
	void seesNothingInTheOrderOfProductsAndFollowsTheResultsThatNameThem() {
		Consumer<ObjectNode> second = json -> ((ArrayNode) json.at("/products"))
			.add(Notices.value("{\"name\": {\"zhHant\": \"凍蝦\"}, \"lots\": [{\"number\": \"S1\"}]}"));
		Consumer<ObjectNode> swapped = second.andThen(json -> {
			ArrayNode products = (ArrayNode) json.at("/products");
			products.add(products.remove(0));
			Notices.at(json, "/results/0").put("product", 1);
		});

		assertThat(NoticeDifference.between(Notices.incident(second), Notices.incident(swapped)).changes()).isEmpty();
		assertThat(NoticeDifference.between(Notices.incident(second),
				Notices.incident(swapped.andThen(json -> Notices.at(json, "/results/0").put("product", 0))))
			.changes()).extracting(Change::pointer).containsExactly("/results/0/product");
	}

	@Test
	void followsTheDistributionAndTheMeasuresOfAProductThatMoved() {
		Consumer<ObjectNode> named = json -> {
			((ArrayNode) json.at("/products")).add(Notices.value("{\"name\": {\"zhHant\": \"凍蝦\"}, \"lots\": [{\"number\": \"S1\"}]}"));
			Notices.at(json, "/distribution/0").put("product", 0).put("lot", 0);
			Notices.at(json, "/measures/0").put("product", 1).putArray("lots").add(0);
		};
		Consumer<ObjectNode> swapped = named.andThen(json -> {
			ArrayNode products = (ArrayNode) json.at("/products");
			products.add(products.remove(0));
			Notices.at(json, "/results/0").put("product", 1);
			Notices.at(json, "/distribution/0").put("product", 1);
			Notices.at(json, "/measures/0").put("product", 0);
		});

		assertThat(NoticeDifference.between(Notices.incident(named), Notices.incident(swapped)).changes()).isEmpty();
	}

	/** The order reaches another lot, and then it is lifted; a new time limit alone asks nobody to read it again. */
	@Test
	void countsUponWhatAMeasureIsTakenAndThatItEnds() {
		Consumer<ObjectNode> two = lots("[{\"number\": \"A\"}, {\"number\": \"B\"}]")
			.andThen(json -> Notices.at(json, "/measures/0").put("product", 0).putArray("lots").add(0));
		Consumer<ObjectNode> both = two.andThen(json -> ((ArrayNode) json.at("/measures/0/lots")).add(1));

		NoticeDifference wider = NoticeDifference.between(Notices.incident(two), Notices.incident(both));
		assertThat(wider.changes()).extracting(Change::pointer).containsExactly("/measures/0/lots/1");
		assertThat(wider.material()).isTrue();
		assertThat(NoticeDifference.between(Notices.incident(two),
				Notices.incident(two.andThen(json -> Notices.at(json, "/measures/0").put("until", "2026-12-01"))))
			.material()).isTrue();
		assertThat(NoticeDifference.between(Notices.incident(two),
				Notices.incident(two.andThen(json -> Notices.at(json, "/measures/0").putObject("due").put("within", "P7D"))))
			.material()).isFalse();
	}

	@Test
	void marksEachChangeWhereItStandsInTheNewerVersion() {
		Consumer<ObjectNode> before = json -> {
			((ArrayNode) json.at("/products")).insert(0, Notices.value("{\"name\": {\"zhHant\": \"凍蝦\"}, \"brand\": \"甲\"}"));
			Notices.at(json, "/results/0").put("product", 1);
		};
		Consumer<ObjectNode> after = json -> {
			Notices.at(json, "/products/0").set("lots", Notices.value("[{\"number\": \"NEW\"}]"));
			json.remove("results");
		};

		NoticeMarks marks = NoticeMarks.between(Notices.incident(before), Notices.incident(after));

		assertThat(marks.at("/products/0/lots/0")).contains(ChangeKind.ADDED);
		assertThat(marks.at("/products/0")).contains(ChangeKind.CHANGED);
		assertThat(marks.removedAt("/products/0/lots")).extracting(lot -> lot.path("number").asString())
			.containsExactly("HK20190416");
		assertThat(marks.removedAt("/products")).extracting(product -> product.path("brand").asString())
			.containsExactly("甲");
		assertThat(marks.removedAt("/results")).extracting(result -> result.path("product").asInt(-1)).containsExactly(0);
		assertThat(marks.at("/hazards")).isEmpty();
	}

	@Test
	void showsARenamedProductAsChangedAndNotAsAnother() {
		assertThat(changed(NoticeKind.INCIDENT,
				json -> Notices.at(json, "/products/0").set("name", Notices.value("{\"zhHant\": \"大鯢\"}"))).changes())
			.extracting(Change::pointer, Change::kind)
			.containsExactlyInAnyOrder(Tuple.tuple("/products/0/name/zhHant", ChangeKind.CHANGED),
					Tuple.tuple("/products/0/name/zhHans", ChangeKind.REMOVED));
	}

	@Test
	void countsAddedAndRemovedHazards() {
		NoticeDifference added = changed(NoticeKind.INCIDENT,
				json -> ((ArrayNode) json.at("/hazards")).add(Notices.value("{\"code\": \"CRYSTAL_VIOLET\"}")));

		assertThat(added.changes()).extracting(Change::pointer, Change::kind)
			.containsExactly(Tuple.tuple("/hazards/1", ChangeKind.ADDED));
		assertThat(added.material()).isTrue();
	}

	/** As RASFF 2024.9652: a follow-up that drops a country from the distribution. */
	@Test
	void countsAPlaceOfDistributionThatIsGone() {
		Consumer<ObjectNode> two = json -> ((ArrayNode) json.at("/distribution")).add(Notices.value("{\"to\": \"MO\"}"));

		NoticeDifference difference = NoticeDifference.between(Notices.incident(two), Notices.of(NoticeKind.INCIDENT));

		assertThat(difference.changes()).extracting(Change::pointer, Change::kind)
			.containsExactly(Tuple.tuple("/distribution/1", ChangeKind.REMOVED));
		assertThat(difference.material()).isTrue();
	}

	/** A second laboratory finds nothing and the seal is lifted: whoever acted on the first result must read this. */
	@Test
	void countsASecondLaboratorysResultAndAMeasureThatIsGone() {
		assertThat(changed(NoticeKind.INCIDENT, json -> ((ArrayNode) json.at("/results")).add(Notices
			.value("{\"product\": 0, \"lot\": 0, \"hazard\": 0, \"operator\": \"NOT_DETECTED\", \"laboratory\": \"第二化驗所\"}")))
			.material()).isTrue();
		assertThat(changed(NoticeKind.INCIDENT, json -> json.remove("measures")).material()).isTrue();
	}

	@Test
	void seesNoDifferenceInTheWayADecimalIsWritten() {
		assertThat(changed(NoticeKind.INCIDENT,
				json -> Notices.at(json, "/results/0").set("value", Notices.value("22.0"))).changes()).isEmpty();
	}

	@Test
	void doesNotCountAPictureAsAChangeOfTheProduct() {
		assertThat(changed(NoticeKind.INCIDENT, json -> Notices.at(json, "/products/0").set("pictures", Notices.value("""
				[{"name": "label.jpg", "type": "image/jpeg", "size": 2048, "kind": "LABEL", "sha256": "%s"}]"""
			.formatted("ab".repeat(32))))).material()).isFalse();
	}

	@Test
	void keepsBothValues() {
		Change change = changed(NoticeKind.INCIDENT, json -> json.put("urgency", "ROUTINE")).changes().getFirst();

		assertThat(change).isEqualTo(new Change("/urgency", ChangeKind.CHANGED, Notices.value("\"FLASH\""),
				Notices.value("\"ROUTINE\""), true));
	}

	private static Consumer<ObjectNode> lots(String lots) {
		return json -> {
			Notices.at(json, "/products/0").set("lots", Notices.value(lots));
			json.remove("results");
		};
	}

	private static NoticeDifference changed(NoticeKind kind, Consumer<ObjectNode> change) {
		return NoticeDifference.between(Notices.of(kind), Notices.of(kind, change));
	}

}
