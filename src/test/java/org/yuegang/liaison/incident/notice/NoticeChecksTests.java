package org.yuegang.liaison.incident.notice;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.yuegang.liaison.system.FieldProblem;
import tools.jackson.databind.node.ObjectNode;

class NoticeChecksTests {

	private static final Instant LATER = Notices.NOW.plusSeconds(7200);

	@ParameterizedTest
	@EnumSource
	void findsACompleteNoticeReadyForEveryStep(NoticeKind kind) {
		for (Step step : Step.values()) {
			assertThat(Notices.CHECKS.problems(Notices.of(kind), step, Set.of(), Notices.NOW)).as("%s", step).isEmpty();
		}
	}

	/** Each row takes one fact away and says where SUBMIT and ISSUE_URGENTLY, and where ISSUE, miss it. */
	@ParameterizedTest
	@CsvSource(delimiter = '|', nullValues = "-", value = {
			"INCIDENT   | /            | urgency      | /urgency                | /urgency",
			"INCIDENT   | /            | subject      | /subject                | /subject",
			"INCIDENT   | /subject     | zhHans       | -                       | /subject/zhHans",
			"INCIDENT   | /            | products     | /products               | /products",
			"INCIDENT   | /products/0  | name         | /products/0/name        | /products/0/name",
			"INCIDENT   | /products/0  | category     | -                       | /products/0/category",
			"INCIDENT   | /products/0/lots/0 | number | -                       | /products/0/lots/0/number",
			"INCIDENT   | /            | measures     | /measures               | /measures",
			"INCIDENT   | /measures/0  | code         | /measures/0/code        | /measures/0/code",
			"INCIDENT   | /            | asks         | /asks                   | /asks",
			"INCIDENT   | /asks/0/text | zhHant       | -                       | /asks/0/text/zhHant",
			"INCIDENT   | /            | summary      | -                       | /summary",
			"INCIDENT   | /            | scope        | -                       | /scope",
			"INCIDENT   | /scope       | zhHant       | -                       | /scope/zhHant",
			"INCIDENT   | /            | attention    | -                       | /attention",
			"INCIDENT   | /            | basis        | -                       | /basis",
			"INCIDENT   | /            | supplied     | -                       | /supplied",
			"INCIDENT   | /            | onOtherSide  | -                       | /onOtherSide",
			"INCIDENT   | /            | action       | -                       | /action",
			"INCIDENT   | /            | distribution | -                       | -",
			"INCIDENT   | /            | people       | -                       | -",
			"RECALL     | /            | urgency      | /urgency                | /urgency",
			"RECALL     | /            | measures     | /measures               | /measures",
			"RECALL     | /            | distribution | -                       | /distribution",
			"RECALL     | /distribution/0 | to        | -                       | /distribution/0/to",
			"RECALL     | /            | basis        | -                       | /basis",
			"MONITORING | /            | subject      | /subject                | /subject",
			"MONITORING | /            | monitoring   | /monitoring/programme   | /monitoring/programme",
			"MONITORING | /            | products     | /products               | /products",
			"MONITORING | /            | results      | /results                | /results",
			"MONITORING | /results/0   | limitOrigin  | -                       | /results/0",
			"MONITORING | /results/0   | value        | -                       | /results/0",
			"MONITORING | /results/0   | unit         | -                       | /results/0",
			"MONITORING | /results/0   | operator     | -                       | /results/0",
			"MONITORING | /summary     | zhHant       | -                       | /summary/zhHant",
			"REGULATION | /            | subject      | /subject                | /subject",
			"REGULATION | /regulation  | number       | /regulation/number      | /regulation/number",
			"REGULATION | /regulation  | title        | /regulation/title       | /regulation/title",
			"REGULATION | /regulation  | effective    | /regulation/effective   | /regulation/effective",
			"REGULATION | /regulation  | change       | /regulation/change      | /regulation/change",
			"REGULATION | /regulation/change | zhHans | -                       | /regulation/change/zhHans",
			"REGULATION | /            | attention    | -                       | /attention",
			"REGULATION | /regulation  | replaces     | -                       | -" })
	void needsTheFactsOfTheTable(NoticeKind kind, String parent, String field, String early, String atIssue) {
		Notice notice = Notices.of(kind, without(parent, field));

		assertThat(missing(notice, Step.SUBMIT)).isEqualTo(early == null ? List.of() : List.of(early));
		assertThat(missing(notice, Step.ISSUE_URGENTLY)).isEqualTo(early == null ? List.of() : List.of(early));
		assertThat(missing(notice, Step.ISSUE)).isEqualTo(atIssue == null ? List.of() : List.of(atIssue));
	}

	@Test
	void needsKindUrgencyAndSubjectOfWhateverItIs() {
		assertThat(missing(NoticeReader.restore(Notices.tree("{}")), Step.SUBMIT)).containsExactly("/kind", "/urgency",
				"/subject");
	}

	@Test
	void takesASuspectedHazardOrWhatHappenedAtFirst() {
		Notice summaryOnly = Notices.incident(without("/", "hazards").andThen(without("/", "results")));
		Notice neither = Notices.incident(without("/", "hazards").andThen(without("/", "results"))
			.andThen(without("/", "summary")));

		assertThat(missing(summaryOnly, Step.SUBMIT)).isEmpty();
		assertThat(missing(summaryOnly, Step.ISSUE)).containsExactly("/hazards");
		assertThat(missing(neither, Step.SUBMIT)).containsExactly("/hazards");
	}

	@Test
	void asksNothingOfANoticeForInformation() {
		Notice notice = Notices.incident(without("/", "asks").andThen(json -> json.put("action", "FOR_INFORMATION")));

		assertThat(missing(notice, Step.ISSUE)).isEmpty();
	}

	@Test
	void takesUnknownForALotNumber() {
		Notice notice = Notices.incident(json -> Notices.at(json, "/products/0/lots/0").put("number", "unknown"));

		assertThat(missing(notice, Step.ISSUE)).isEmpty();
		assertThat(notice.products().getFirst().lots().getFirst().isUnknown()).isTrue();
	}

	@Test
	void needsTheActionItselfInARecall() {
		Notice notice = Notices.of(NoticeKind.RECALL, json -> Notices.at(json, "/measures/0").put("code", "SAMPLING"));

		assertThat(missing(notice, Step.SUBMIT)).containsExactly("/measures/0/code");
		assertThat(missing(Notices.of(NoticeKind.RECALL,
				json -> Notices.at(json, "/measures/0").put("code", "IMPORT_SUSPENSION")), Step.SUBMIT)).isEmpty();
	}

	@Test
	void needsAQuantityInARecall() {
		Notice notice = Notices.of(NoticeKind.RECALL,
				without("/products/0/lots/0", "quantity").andThen(without("/distribution/0", "quantity")));

		assertThat(missing(notice, Step.ISSUE)).containsExactly("/products/0/lots/0/quantity");
	}

	@Test
	void takesAPeriodInPlaceOfAProgramme() {
		assertThat(missing(Notices.of(NoticeKind.MONITORING, json -> json.set("monitoring",
				Notices.value("{\"from\": \"2023-10-01\", \"to\": \"2023-10-31\"}"))), Step.ISSUE)).isEmpty();
		assertThat(missing(Notices.of(NoticeKind.MONITORING, json -> json.set("monitoring",
				Notices.value("{\"from\": \"2023-10-01\"}"))), Step.SUBMIT)).containsExactly("/monitoring/programme");
	}

	@Test
	void needsNoValueOfAResultThatWasDetected() {
		Notice notice = Notices.of(NoticeKind.MONITORING, without("/results/0", "value").andThen(without("/results/0", "unit"))
			.andThen(json -> Notices.at(json, "/results/0").put("operator", "DETECTED")));

		assertThat(missing(notice, Step.ISSUE)).isEmpty();
	}

	@ParameterizedTest
	@CsvSource({ "/products/0, lots, lots", "/, scope, scope", "/, attention, attention", "/, summary, summary",
			"/, measures, measures", "/, basis, basis", "/, asks, asks", "/products/0, category, category" })
	void takesAPromiseForAFactNotYetKnown(String parent, String field, String fact) {
		Consumer<ObjectNode> spoiling = without("/", "results").andThen(without(parent, field));

		assertThat(missing(Notices.incident(spoiling), Step.ISSUE)).isNotEmpty();
		assertThat(missing(Notices.incident(spoiling.andThen(promising(fact))), Step.ISSUE)).isEmpty();
	}

	@ParameterizedTest
	@CsvSource({ "kind", "urgency", "subject" })
	void takesNoPromiseForWhatPlacesANotice(String fact) {
		Notice notice = Notices.incident(without("/", fact).andThen(promising(fact)));

		for (Step step : Step.values()) {
			assertThat(missing(notice, step)).contains("/" + fact);
		}
	}

	@Test
	void asksForAMeasureByItsCode() {
		assertThat(missing(Notices.incident(json -> json.set("asks", Notices.value("""
				[{"kind": "MEASURE", "measure": "EXPORT_SUSPENSION"}]"""))), Step.ISSUE)).isEmpty();
		assertThat(missing(Notices.incident(json -> json.set("asks", Notices.value("""
				[{"kind": "MEASURE", "text": {"zhHant": "請暫停", "zhHans": "请暂停"}}]"""))), Step.ISSUE))
			.containsExactly("/asks/0/measure");
	}

	@Test
	void promisesWhateverIssueWouldStillNeedOfAnUrgentNotice() {
		Instant own = LATER.plusSeconds(3600);
		Notice notice = Notices.incident(without("/products/0", "lots").andThen(without("/", "results"))
			.andThen(without("/", "scope"))
			.andThen(without("/subject", "zhHans"))
			.andThen(json -> json.set("promises",
					Notices.value("[{\"field\": \"lots\", \"by\": \"%s\"}]".formatted(own)))));

		assertThat(Notices.CHECKS.promisesForUrgentIssue(notice, LATER, Notices.NOW)).containsExactly(
				new Promise("lots", own), new Promise("subject", LATER), new Promise("scope", LATER));
		assertThat(missing(notice, Step.ISSUE_URGENTLY)).isEmpty();
	}

	@Test
	void refusesAPromiseThatIsDueAlready() {
		Notice notice = Notices.of(NoticeKind.INCIDENT).withPromises(List.of(new Promise("lots", Notices.NOW)));

		assertThat(Notices.CHECKS.problems(notice, Step.ISSUE, Set.of(), Notices.NOW)).extracting(FieldProblem::code)
			.containsExactly("promise-past");
	}

	@ParameterizedTest
	@CsvSource({ "CN_TOP_SECRET, , false", "CN_SECRET, 2026-11-21T00:00:00Z, false", "CN_CONFIDENTIAL, , false",
			"CN_INTERNAL, , true", "UNGRADED, , true", "HK_CONFIDENTIAL, 2026-11-21T00:00:00Z, false",
			"HK_RESTRICTED, , false", "HK_RESTRICTED, 2026-11-19T00:00:00Z, false",
			"HK_RESTRICTED, 2026-11-21T00:00:00Z, true" })
	void letsNoGradePassThatMustStayOnItsSide(String grade, String embargo, boolean passes) {
		Notice notice = Notices.incident(json -> {
			json.putObject("confidentiality").put("grade", grade);
			if (embargo != null) {
				Notices.at(json, "/confidentiality").put("embargoUntil", embargo);
			}
		});

		assertThat(Notices.CHECKS.problems(notice, Step.SUBMIT, Set.of(), Notices.NOW))
			.extracting(FieldProblem::pointer, FieldProblem::code)
			.isEqualTo(passes ? List.of() : List.of(Tuple.tuple("/confidentiality/grade", "grade")));
	}

	private static Consumer<ObjectNode> without(String parent, String field) {
		return json -> {
			ObjectNode object = parent.equals("/") ? json : Notices.at(json, parent);
			object.remove(field);
			if (field.equals("products")) {
				json.remove("results");
			}
			if (field.equals("products") && json.at("/kind").asString().equals("MONITORING")) {
				json.set("results", Notices.value("""
						[{"hazard": 0, "operator": "DETECTED", "limitOrigin": {"text": "不得檢出"}}]"""));
			}
		};
	}

	private static Consumer<ObjectNode> promising(String fact) {
		return json -> json.set("promises", Notices.value("[{\"field\": \"%s\", \"by\": \"%s\"}]".formatted(fact, LATER)));
	}

	private static List<String> missing(Notice notice, Step step) {
		return Notices.CHECKS.missing(notice, step, Notices.NOW).stream().map(FieldProblem::pointer).toList();
	}

}
