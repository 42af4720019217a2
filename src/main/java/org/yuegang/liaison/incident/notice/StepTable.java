package org.yuegang.liaison.incident.notice;

import static org.yuegang.liaison.incident.notice.NeededFacts.bothTexts;
import static org.yuegang.liaison.incident.notice.NeededFacts.each;
import static org.yuegang.liaison.incident.notice.NeededFacts.given;
import static org.yuegang.liaison.incident.notice.NeededFacts.has;
import static org.yuegang.liaison.incident.notice.NeededFacts.oneText;
import static org.yuegang.liaison.incident.notice.NeededFacts.translated;
import static org.yuegang.liaison.incident.notice.NeededFacts.unless;

import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.yuegang.liaison.incident.notice.NeededFacts.Needed;

/**
 * The table of what each kind of notice needs at each step. SUBMIT and ISSUE_URGENTLY need the same few facts; ISSUE
 * needs those and more. Urgency stands for every kind, as all clocks follow from it.
 */
final class StepTable {

	private static final Needed PRODUCTS = each(Fact.PRODUCTS, Notice::products, "/name",
			product -> has(product.name()));

	private static final Needed HAZARDS = each(Fact.HAZARDS, Notice::hazards, "/code",
			hazard -> hazard.code() != null);

	private static final Needed MEASURES = each(Fact.MEASURES, Notice::measures, "/code",
			measure -> measure.code() != null);

	private static final List<Needed> ALWAYS = List.of(given(Fact.KIND, Notice::kind),
			given(Fact.URGENCY, Notice::urgency), oneText(Fact.SUBJECT, Notice::subject));

	/** Hazard, or what happened. */
	private static final Needed HAZARD_OR_SUMMARY = new Needed(Fact.HAZARDS,
			notice -> unless(has(notice.summary()) || !notice.hazards().isEmpty(), "/hazards"));

	/** What is asked, unless the notice is for information. */
	private static final Needed ASKS = new Needed(Fact.ASKS, notice -> notice.action() == Action.FOR_INFORMATION
			? List.of() : NeededFacts.asks(notice.asks()));

	private static final List<Needed> FOUR_TEXTS = List.of(bothTexts(Fact.SUBJECT, Notice::subject),
			bothTexts(Fact.SUMMARY, Notice::summary), bothTexts(Fact.SCOPE, Notice::scope),
			bothTexts(Fact.ATTENTION, Notice::attention));

	/** Prose beside the four stands in both texts once it stands in one (clause ten). */
	private static final List<Needed> OTHER_PROSE = List.of(
			translated(Fact.ASKS, Notice::asks, "/text", Ask::text),
			translated(Fact.MEASURES, Notice::measures, "/result", Measure::result),
			new Needed(Fact.RISK, notice -> notice.risk() == null || !has(notice.risk().reason()) ? List.of()
					: NeededFacts.bothTexts(notice.risk().reason(), "/risk/reason")));

	private static final List<Needed> PLACED = List.of(given(Fact.ACTION, Notice::action),
			each(Fact.CATEGORY, Notice::products, "/category", product -> product.category() != null), HAZARDS,
			NeededFacts.lots(), given(Fact.SUPPLIED, Notice::supplied),
			given(Fact.ON_OTHER_SIDE, Notice::onOtherSide), given(Fact.BASIS, Notice::basis));

	private static final List<Needed> QUANTITIES = List.of(NeededFacts.quantities(),
			each(Fact.DISTRIBUTION, Notice::distribution, "/to", part -> part.to() != null));

	private static final Needed RESULTS = each(Fact.RESULTS, Notice::results, "", result -> true);

	private static final Needed TYPED_RESULTS = each(Fact.RESULTS, Notice::results, "", StepTable::isTyped);

	private static final Needed PROGRAMME = new Needed(Fact.PROGRAMME, notice -> {
		Monitoring monitoring = notice.monitoring();
		return unless(monitoring != null && (monitoring.programme() != null
				|| monitoring.from() != null && monitoring.to() != null), "/monitoring/programme");
	});

	private static final List<Needed> REGULATION = List.of(regulation(Fact.NUMBER, Regulation::number),
			regulation(Fact.TITLE, Regulation::title), regulation(Fact.EFFECTIVE, Regulation::effective),
			oneText(Fact.CHANGE, notice -> notice.regulation() == null ? null : notice.regulation().change()));

	private static final Needed CHANGE_IN_BOTH = bothTexts(Fact.CHANGE,
			notice -> notice.regulation() == null ? null : notice.regulation().change());

	private StepTable() {
	}

	/**
	 * @param specialAction whether a measure is a recall or a similar action (clause two (3))
	 */
	static List<Needed> of(@Nullable NoticeKind kind, Step step, Predicate<String> specialAction) {
		if (kind == null) {
			return ALWAYS;
		}
		Stream<Needed> first = switch (kind) {
			case INCIDENT -> Stream.of(PRODUCTS, HAZARD_OR_SUMMARY, MEASURES, ASKS);
			case RECALL -> Stream.of(PRODUCTS, HAZARD_OR_SUMMARY, MEASURES, action(specialAction), ASKS);
			case MONITORING -> Stream.of(PROGRAMME, PRODUCTS, HAZARDS, RESULTS);
			case REGULATION -> REGULATION.stream();
		};
		Stream<Needed> besides = step != Step.ISSUE ? Stream.empty() : switch (kind) {
			case INCIDENT -> joined(FOUR_TEXTS, PLACED, OTHER_PROSE);
			case RECALL -> joined(FOUR_TEXTS, PLACED, QUANTITIES, OTHER_PROSE);
			case MONITORING -> joined(FOUR_TEXTS, List.of(TYPED_RESULTS), OTHER_PROSE);
			case REGULATION -> joined(FOUR_TEXTS, List.of(CHANGE_IN_BOTH), OTHER_PROSE);
		};
		return Stream.of(ALWAYS.stream(), first, besides).flatMap(Function.identity()).toList();
	}

	private static Needed action(Predicate<String> specialAction) {
		return new Needed(Fact.MEASURES, notice -> unless(notice.measures().isEmpty() || notice.measures().stream()
			.map(Measure::code).anyMatch(code -> code != null && specialAction.test(code)), "/measures/0/code"));
	}

	/** A result with its hazard, its operator, a value and unit where there is one, and a limit of one side. */
	private static boolean isTyped(LabResult result) {
		return result.hazard() != null && result.operator() != null
				&& (!result.operator().takesValue() || result.value() != null && result.unit() != null)
				&& (says(result.limitOrigin()) || says(result.limitOther()));
	}

	private static boolean says(@Nullable Limit limit) {
		return limit != null && (limit.value() != null || limit.text() != null);
	}

	private static Needed regulation(Fact fact, Function<Regulation, @Nullable Object> value) {
		return given(fact, notice -> notice.regulation() == null ? null : value.apply(notice.regulation()));
	}

	@SafeVarargs
	private static Stream<Needed> joined(List<Needed>... lists) {
		return Stream.of(lists).flatMap(List::stream);
	}

}
