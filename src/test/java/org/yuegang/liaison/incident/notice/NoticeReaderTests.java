package org.yuegang.liaison.incident.notice;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;

import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.yuegang.liaison.system.FieldProblem;
import org.yuegang.liaison.system.Length;
import org.yuegang.liaison.system.Reading;
import tools.jackson.databind.node.ObjectNode;

class NoticeReaderTests {

	@ParameterizedTest
	@EnumSource
	void givesBackWhatItWrote(NoticeKind kind) {
		Notice notice = Notices.of(kind);

		assertThat(NoticeReader.restore(NoticeReader.write(notice))).isEqualTo(notice);
	}

	@Test
	void readsADraftWithNothingInItYet() {
		Notice empty = NoticeReader.restore(Notices.tree("{}"));

		assertThat(empty.products()).isEmpty();
		assertThat(NoticeReader.write(empty).isEmpty()).isTrue();
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '`', value = {
			"/                | kinds        | `\"INCIDENT\"`          | /kinds                  | unknown-field",
			"/                | kind         | `\"RUMOUR\"`            | /kind                   | unknown-code",
			"/                | kind         | 4                       | /kind                   | wrong-type",
			"/                | urgency      | 0                       | /urgency                | wrong-type",
			"/                | subject      | `\"text\"`              | /subject                | wrong-type",
			"/                | products     | {}                      | /products               | wrong-type",
			"/                | products     | [null]                  | /products/0             | missing",
			"/products/0      | lot          | []                      | /products/0/lot         | unknown-field",
			"/products/0      | category     | `\"FISHES\"`            | /products/0/category    | unknown-code",
			"/products/0      | origin       | `\"CN-99\"`             | /products/0/origin      | unknown-code",
			"/products/0      | readyToEat   | `\"yes\"`               | /products/0/readyToEat  | wrong-type",
			"/products/0/lots/0 | useBy      | `\"2026-02-30\"`        | /products/0/lots/0/useBy | impossible-date",
			"/products/0/lots/0 | number     | 4200                    | /products/0/lots/0/number | wrong-type",
			"/products/0/lots/0/quantity | value | -1                  | /products/0/lots/0/quantity/value | negative",
			"/products/0/lots/0/quantity | value | 1e400               | /products/0/lots/0/quantity/value | number-out-of-range",
			"/products/0/lots/0/quantity | unit | `\"lorry\"`          | /products/0/lots/0/quantity/unit | unknown-code",
			"/hazards/0       | code         | `\"GREEN_PAINT\"`       | /hazards/0/code         | unknown-code",
			"/results/0       | product      | 1                       | /results/0/product      | no-such-entry",
			"/results/0       | lot          | 1                       | /results/0/lot          | no-such-entry",
			"/results/0       | hazard       | 7                       | /results/0/hazard       | no-such-entry",
			"/results/0       | hazard       | -1                      | /results/0/hazard       | negative",
			"/results/0       | hazard       | 0.5                     | /results/0/hazard       | not-whole",
			"/results/0       | unit         | `\"µg\"`                | /results/0/unit         | unknown-code",
			"/results/0       | operator     | `\"NOT_DETECTED\"`      | /results/0/value        | value-not-wanted",
			"/distribution/0  | operator     | 2                       | /distribution/0/operator | no-such-entry",
			"/distribution/0  | on           | `\"last week\"`         | /distribution/0/on      | impossible-date",
			"/distribution/0  | on           | `\"0019-05-17\"`        | /distribution/0/on      | impossible-date",
			"/times           | learned      | `\"2026-11-20T10:00\"`  | /times/learned          | impossible-date",
			"/times           | sampled      | `{\"from\": \"2019-05-07\", \"to\": \"2019-05-06\"}` | /times/sampled/to | ends-before-start",
			"/times           | sampled      | `{\"approximate\": true}` | /times/sampled/from    | missing",
			"/times           | sampled      | `{\"until\": \"2019-05-07\"}` | /times/sampled/until | unknown-field",
			"/times           | sampled      | 2019                    | /times/sampled          | wrong-type",
			"/                | toldBy       | `{\"place\": \"MACAU\"}` | /toldBy/place           | unknown-code",
			"/operators/0     | side         | `\"BELGIUM\"`           | /operators/0/side       | unknown-code",
			"/distribution/0  | product      | 1                       | /distribution/0/product | no-such-entry",
			"/distribution/0  | lot          | 0                       | /distribution/0/lot     | no-such-entry",
			"/measures/0      | product      | 1                       | /measures/0/product     | no-such-entry",
			"/measures/0      | lots         | [0]                     | /measures/0/lots/0      | no-such-entry",
			"/measures/0      | lots         | [-1]                    | /measures/0/lots/0      | negative",
			"/measures/0      | due          | `{\"within\": \"two weeks\"}` | /measures/0/due/within | impossible-value",
			"/measures/0      | due          | `{\"within\": \"P14D\", \"at\": \"2026-12-01\"}` | /measures/0/due/within | one-of-two",
			"/asks/0          | measure      | `\"EVERYTHING\"`        | /asks/0/measure         | unknown-code",
			"/people          | ill          | -3                      | /people/ill             | negative",
			"/                | promises     | `[{\"field\": \"lots\"}]` | /promises/0/by        | missing",
			"/                | promises     | `[{\"field\": \"weather\", \"by\": \"2026-11-21T18:00:00Z\"}]` | /promises/0/field | unknown-code",
			"/                | references   | `[{\"system\": \"RASFF\", \"id\": 2024.965}]` | /references/0/id | wrong-type" })
	void namesTheFieldThatIsWrong(String parent, String field, String value, String pointer, String code) {
		ObjectNode notice = Notices.json(NoticeKind.INCIDENT);
		(parent.equals("/") ? notice : Notices.at(notice, parent)).set(field, Notices.value(value));

		assertThat(Notices.problemsOf(notice)).extracting(FieldProblem::pointer, FieldProblem::code)
			.containsExactly(Tuple.tuple(pointer, code));
	}

	@Test
	void reportsEveryProblemAtOnce() {
		ObjectNode notice = Notices.json(NoticeKind.INCIDENT);
		notice.put("kind", "RUMOUR").put("colour", "green");
		Notices.at(notice, "/products/0").put("category", "FISHES");

		assertThat(Notices.problemsOf(notice)).extracting(FieldProblem::pointer)
			.containsExactlyInAnyOrder("/kind", "/colour", "/products/0/category");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '`', value = { "`{\"kind\": `| malformed-json", "`` | wrong-type", "[] | wrong-type",
			"`{\"kind\":\"RECALL\"} {}` | malformed-json", "`{\"kind\":\"RECALL\",\"kind\":\"INCIDENT\"}` | duplicate-field",
			"`{\"subject\":{\"zhHant\":\"甲\",\"zhHant\":\"乙\"}}` | duplicate-field" })
	void refusesWhatIsNoSingleJsonObject(String json, String code) {
		assertThat(Notices.READER.read(json).problems()).extracting(FieldProblem::code).containsExactly(code);
	}

	@Test
	void refusesOversizeTextAndLists() {
		ObjectNode notice = Notices.json(NoticeKind.INCIDENT);
		Notices.at(notice, "/summary").put("zhHans", "长".repeat(10_001));
		var hazards = notice.putArray("hazards");
		for (int i = 0; i < 51; i++) {
			hazards.addObject().put("code", "CADMIUM");
		}

		assertThat(Notices.problemsOf(notice)).contains(FieldProblem.of("/summary/zhHans", "too-long", "10000"),
				FieldProblem.of("/hazards", "too-many", "50"));
	}

	@Test
	void normalisesIdentifiersAndLeavesProseAsItWasWritten() {
		Notice notice = Notices.incident(json -> {
			Notices.at(json, "/products/0/lots/0").put("number", "  ４２００／Ｄ０７００７０８４５１ ");
			Notices.at(json, "/operators/0").put("phone", "０７５６ ０１２３");
			Notices.at(json, "/scope").put("zhHant", " 整批（120公斤）產品。\r\n第二段 ");
			Notices.at(json, "/results/0").put("unit", "μg/kg");
		});

		assertThat(notice.products().getFirst().lots().getFirst().number()).isEqualTo("4200/D0700708451");
		assertThat(notice.operators().getFirst().phone()).isEqualTo("0756 0123");
		assertThat(notice.scope()).isNotNull();
		assertThat(notice.scope().zhHant()).isEqualTo("整批（120公斤）產品。\n第二段");
		assertThat(notice.results().getFirst().unit()).isEqualTo("µg/kg");
	}

	@Test
	void refusesCharactersThatCannotBePrinted() {
		ObjectNode notice = Notices.json(NoticeKind.INCIDENT);
		Notices.at(notice, "/subject").put("zhHant", "孔雀\u0000石綠");

		assertThat(Notices.problemsOf(notice)).containsExactly(FieldProblem.of("/subject/zhHant", "unprintable", "U+0000 (3)"));
	}

	@ParameterizedTest
	@CsvSource({ "U+202E, 8238", "U+2066, 8294", "U+200B, 8203", "U+200F, 8207", "U+2060, 8288", "U+FEFF, 65279", "U+0009, 9",
			"U+0085, 133", "U+E0041, 917569", "U+00AD, 173", "U+3164, 12644" })
	void namesAnInvisibleCharacterInAnIdentifierAndRefusesIt(String name, int character) {
		ObjectNode notice = Notices.json(NoticeKind.INCIDENT);
		Notices.at(notice, "/products/0/lots/0").put("number", " A1" + Character.toString(character) + "2");

		assertThat(Notices.problemsOf(notice))
			.containsExactly(FieldProblem.of("/products/0/lots/0/number", "invisible", name + " (4)"));
	}

	@Test
	void namesEveryInvisibleCharacterOnceForEachPlace() {
		ObjectNode notice = Notices.json(NoticeKind.INCIDENT);
		Notices.at(notice, "/operators/0").put("phone", "\u202a0756\u202c 01");

		assertThat(Notices.problemsOf(notice))
			.containsExactly(FieldProblem.of("/operators/0/phone", "invisible", "U+202A (1), U+202C (6)"));
	}

	@Test
	void takesFromTheOtherSideAndFromTheJournalWhatItWouldRefuseItsOwnOfficers() {
		ObjectNode notice = Notices.json(NoticeKind.INCIDENT);
		Notices.at(notice, "/products/0/lots/0").put("number", "A1\u200b2");

		assertThat(NoticeReader.restore(notice).products().getFirst().lots().getFirst().number()).isEqualTo("A1\u200b2");
		assertThat(NoticeReader.received(notice)).isInstanceOf(Reading.Read.class);
	}

	@Test
	void keepsATimeAsExactAsItIsKnown() {
		Notice notice = Notices.incident(json -> {
			Notices.at(json, "/times").put("occurred", "2026-11-20T08:30+08:00").put("sampled", "2026-11");
		});

		assertThat(notice.times()).isEqualTo(new Times(new When.Moment(Instant.parse("2026-11-20T00:30:00Z")),
				new When.Day(LocalDate.of(2019, 5, 17)), new When.Month(YearMonth.of(2026, 11)), null));
		assertThat(NoticeReader.write(notice).at("/times/learned").asString()).isEqualTo("2019-05-17");
	}

	/** As the Government's notice of 8 June 2011: an order from noon of the next day, to be carried out within 30 days. */
	@Test
	void keepsAnOrderWithItsHourAndItsTimeLimit() {
		Notice notice = Notices.incident(json -> json.set("measures", Notices.value("""
				[{"code": "FOOD_SAFETY_ORDER", "by": "ORIGIN", "product": 0, "lots": [0], "compulsory": true,
				  "from": "2011-06-09T12:00+08:00", "due": {"within": "P30D", "after": "ORDER"}}]""")));

		Measure order = notice.measures().getFirst();
		assertThat(order.due()).isEqualTo(new Due(null, new Length(30, Length.Unit.DAYS), DueAfter.ORDER));
		assertThat(order.lots()).containsExactly(0);
		assertThat(NoticeReader.restore(NoticeReader.write(notice))).isEqualTo(notice);
	}

	/** As the Centre's notice of 22 December 2023 on dried porcini, of which Macao told it. */
	@Test
	void keepsWhoToldItASpanOfDaysAndAConvertedValue() {
		Notice notice = Notices.incident(json -> {
			json.set("toldBy", Notices.value("""
					{"authority": "澳門市政署食品安全廳", "place": "MO", "on": "2023-12-22", "reference": "ＦＳ／１２"}"""));
			Notices.at(json, "/times").set("sampled", Notices.value("""
					{"from": "2023-12", "to": "2023-12-22", "approximate": true}"""));
			Notices.at(json, "/products/0/lots/0").put("bestBefore", "2024-08-20");
			Notices.at(json, "/results/0").set("factor", Notices.value("""
					{"value": 0.1, "from": "乾", "to": "鮮", "reason": "乾製食物"}"""));
		});

		assertThat(notice.toldBy()).isEqualTo(new ToldBy("澳門市政署食品安全廳", "MO", When.parse("2023-12-22"), "FS/12"));
		assertThat(notice.times().sampled()).isEqualTo(new DateSpan(When.parse("2023-12"), When.parse("2023-12-22"), true));
		assertThat(notice.results().getFirst().factor().value()).isEqualByComparingTo("0.1");
		assertThat(NoticeReader.restore(NoticeReader.write(notice))).isEqualTo(notice);
		assertThat(Notices.MAPPER.treeToValue(NoticeReader.write(notice), Notice.class)).isEqualTo(notice);
	}

	@Test
	void keepsDecimalsExactly() {
		Notice notice = Notices.incident(json -> Notices.at(json, "/results/0")
			.set("value", Notices.value("0.10000000000000000555111512312")));

		assertThat(notice.results().getFirst().value()).isEqualTo(new BigDecimal("0.10000000000000000555111512312"));
		assertThat(NoticeReader.restore(NoticeReader.write(notice))).isEqualTo(notice);
	}

	@Test
	void restoresANoticeWhoseCodeHasGoneSince() {
		ObjectNode notice = Notices.json(NoticeKind.INCIDENT);
		Notices.at(notice, "/hazards/0").put("code", "RETIRED_LONG_AGO");

		assertThat(NoticeReader.restore(notice).hazards().getFirst().code()).isEqualTo("RETIRED_LONG_AGO");
		assertThat(NoticeReader.received(notice)).isInstanceOf(Reading.Read.class);
		assertThat(Notices.READER.read(notice)).isInstanceOf(Reading.Unreadable.class);
	}

	@Test
	void checksTheFilesANoticeNames() {
		ObjectNode notice = Notices.json(NoticeKind.INCIDENT);
		notice.set("files", Notices.value("""
				[{"name": "../../etc/passwd", "type": "text/plain", "sha256": "abc", "size": 1}]"""));

		assertThat(Notices.problemsOf(notice)).extracting(FieldProblem::pointer, FieldProblem::code)
			.contains(Tuple.tuple("/files/0/name", "file-name"),
					Tuple.tuple("/files/0/sha256", "file-hash"));
	}

}
