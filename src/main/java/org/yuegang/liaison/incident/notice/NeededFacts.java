package org.yuegang.liaison.incident.notice;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;

import org.jspecify.annotations.Nullable;
import org.yuegang.liaison.system.BilingualText;

/** How each fact of a notice can be lacking: the pointers of what is not there, none when it is complete. */
final class NeededFacts {

	/** A fact a step needs, and where a notice lacks it. */
	record Needed(Fact fact, Function<Notice, List<String>> lacking) {
	}

	private NeededFacts() {
	}

	static Needed given(Fact fact, Function<Notice, @Nullable Object> value) {
		return new Needed(fact, notice -> unless(value.apply(notice) != null, pointerOf(fact)));
	}

	static Needed oneText(Fact fact, Function<Notice, @Nullable BilingualText> text) {
		return new Needed(fact, notice -> unless(has(text.apply(notice)), pointerOf(fact)));
	}

	static Needed bothTexts(Fact fact, Function<Notice, @Nullable BilingualText> text) {
		return new Needed(fact, notice -> bothTexts(text.apply(notice), pointerOf(fact)));
	}

	/** Every entry of a list has what it needs, and there is one at least. */
	static <T> Needed each(Fact fact, Function<Notice, List<T>> list, String component,
			Predicate<T> complete) {
		return new Needed(fact, notice -> {
			List<T> entries = list.apply(notice);
			List<String> lacking = new ArrayList<>(unless(!entries.isEmpty(), listOf(fact)));
			for (int i = 0; i < entries.size(); i++) {
				lacking.addAll(unless(complete.test(entries.get(i)), listOf(fact) + "/" + i + component));
			}
			return lacking;
		});
	}

	/** A prose field inside a list stands in both texts once it stands in one. */
	static <T> Needed translated(Fact fact, Function<Notice, List<T>> list, String component,
			Function<T, @Nullable BilingualText> text) {
		return new Needed(fact, notice -> {
			List<String> lacking = new ArrayList<>();
			List<T> entries = list.apply(notice);
			for (int i = 0; i < entries.size(); i++) {
				BilingualText prose = text.apply(entries.get(i));
				if (has(prose)) {
					lacking.addAll(bothTexts(prose, listOf(fact) + "/" + i + component));
				}
			}
			return lacking;
		});
	}

	static Needed lots() {
		return new Needed(Fact.LOTS, notice -> {
			List<String> lacking = new ArrayList<>();
			for (int p = 0; p < notice.products().size(); p++) {
				List<Lot> lots = notice.products().get(p).lots();
				String place = "/products/" + p + "/lots";
				lacking.addAll(unless(!lots.isEmpty(), place));
				for (int l = 0; l < lots.size(); l++) {
					lacking.addAll(unless(lots.get(l).number() != null, place + "/" + l + "/number"));
				}
			}
			return lacking;
		});
	}

	/** A measure is asked for by its code; anything else in words. */
	static List<String> asks(List<Ask> asks) {
		List<String> lacking = new ArrayList<>(unless(!asks.isEmpty(), "/asks"));
		for (int i = 0; i < asks.size(); i++) {
			Ask ask = asks.get(i);
			lacking.addAll(ask.kind() == AskKind.MEASURE ? unless(ask.measure() != null, "/asks/" + i + "/measure")
					: unless(has(ask.text()), "/asks/" + i + "/text"));
		}
		return lacking;
	}

	/** A quantity somewhere: of a lot, or of what was distributed. */
	static Needed quantities() {
		return new Needed(Fact.QUANTITIES, notice -> unless(
				notice.products().stream().flatMap(product -> product.lots().stream())
					.anyMatch(lot -> complete(lot.quantity()))
						|| notice.distribution().stream().anyMatch(part -> complete(part.quantity())),
				"/products/0/lots/0/quantity"));
	}

	static List<String> unless(boolean there, String pointer) {
		return there ? List.of() : List.of(pointer);
	}

	static boolean has(@Nullable BilingualText text) {
		return text != null && !text.isEmpty();
	}

	static List<String> bothTexts(@Nullable BilingualText text, String pointer) {
		if (text == null || text.isEmpty()) {
			return List.of(pointer);
		}
		if (text.isComplete()) {
			return List.of();
		}
		return List.of(pointer + (text.zhHant() == null || text.zhHant().isBlank() ? "/zhHant" : "/zhHans"));
	}

	private static boolean complete(@Nullable Quantity quantity) {
		return quantity != null && quantity.isComplete();
	}

	private static String listOf(Fact fact) {
		return switch (fact) {
			case CATEGORY -> "/products";
			default -> pointerOf(fact);
		};
	}

	private static String pointerOf(Fact fact) {
		return switch (fact) {
			case NUMBER, TITLE, EFFECTIVE, CHANGE -> "/regulation/" + fact.field();
			case PROGRAMME -> "/monitoring/programme";
			default -> "/" + fact.field();
		};
	}

}
