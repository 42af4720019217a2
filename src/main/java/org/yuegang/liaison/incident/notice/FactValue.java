package org.yuegang.liaison.incident.notice;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.yuegang.liaison.system.BilingualText;

/** What a notice says of a fact that can be promised, so that two notices can be told apart by it. */
final class FactValue {

	private FactValue() {
	}

	static @Nullable Object of(Fact fact, Notice notice) {
		Regulation regulation = notice.regulation();
		return switch (fact) {
			case KIND -> notice.kind();
			case URGENCY -> notice.urgency();
			case ACTION -> notice.action();
			case SUBJECT -> notice.subject();
			case SUMMARY -> notice.summary();
			case SCOPE -> notice.scope();
			case ATTENTION -> notice.attention();
			case BASIS -> notice.basis();
			case SUPPLIED -> notice.supplied();
			case ON_OTHER_SIDE -> notice.onOtherSide();
			case PRODUCTS -> notice.products().stream().map(Product::name).filter(Objects::nonNull).toList();
			case CATEGORY -> notice.products().stream().map(Product::category).filter(Objects::nonNull).toList();
			case LOTS -> lots(notice).map(Lot::number).filter(Objects::nonNull).toList();
			case HAZARDS -> notice.hazards();
			case RESULTS -> notice.results();
			case QUANTITIES -> Stream.concat(lots(notice).map(Lot::quantity),
					notice.distribution().stream().map(Distribution::quantity)).filter(Objects::nonNull).toList();
			case DISTRIBUTION -> notice.distribution();
			case MEASURES -> notice.measures();
			case ASKS -> notice.asks();
			case RISK -> notice.risk() == null ? null : notice.risk().decision();
			case PROGRAMME -> notice.monitoring();
			case NUMBER -> regulation == null ? null : regulation.number();
			case TITLE -> regulation == null ? null : regulation.title();
			case EFFECTIVE -> regulation == null ? null : regulation.effective();
			case CHANGE -> regulation == null ? null : regulation.change();
		};
	}

	static boolean isGiven(@Nullable Object value) {
		return switch (value) {
			case null -> false;
			case List<?> list -> !list.isEmpty();
			case BilingualText text -> !text.isEmpty();
			default -> true;
		};
	}

	private static Stream<Lot> lots(Notice notice) {
		return notice.products().stream().flatMap(product -> product.lots().stream());
	}

}
