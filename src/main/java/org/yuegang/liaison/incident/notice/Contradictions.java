package org.yuegang.liaison.incident.notice;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.yuegang.liaison.incident.notice.ProseFacts.Mention;
import org.yuegang.liaison.system.FieldProblem;

/**
 * Numbers in the prose that the facts do not bear out. Where the facts are silent nothing is said; a number that is
 * any of the facts of its kind (a value, a limit, a total) is borne out.
 */
final class Contradictions {

	private final UnitsOfMeasure units;

	private final List<Measurement> values = new ArrayList<>();

	private final List<Measurement> quantities = new ArrayList<>();

	private final Set<String> lots;

	/** How many there may be said to be, by what is counted; none where the facts do not say. */
	private final Map<String, Set<BigDecimal>> counts;

	private final @Nullable People people;

	private final String contents;

	Contradictions(Notice notice, UnitsOfMeasure units) {
		this.units = units;
		notice.results().forEach(this::addValues);
		this.lots = notice.products()
			.stream()
			.flatMap(product -> product.lots().stream())
			.map(Lot::number)
			.flatMap(Stream::ofNullable)
			.map(number -> number.toUpperCase(Locale.ROOT))
			.collect(Collectors.toSet());
		addQuantities(notice.products().stream().flatMap(product -> product.lots().stream()).map(Lot::quantity).toList());
		addQuantities(notice.distribution().stream().map(Distribution::quantity).toList());
		addQuantities(notice.distribution().stream().map(Distribution::recovered).toList());
		this.counts = Map.of("lots", lotCounts(notice), "products", counted(notice.products().size()));
		this.people = notice.people();
		this.contents = notice.products()
			.stream()
			.flatMap(product -> Stream.of(Optional.ofNullable(product.netContent()), Optional.ofNullable(product.packaging())))
			.flatMap(Optional::stream)
			.collect(Collectors.joining(" "));
	}

	List<FieldProblem> in(String text, String pointer) {
		List<FieldProblem> problems = new ArrayList<>();
		report(ProseFacts.values(text), mention -> borneOut(mention, this.values), pointer, "contradicts-value", problems);
		report(ProseFacts.quantities(text),
				mention -> this.contents.contains(mention.printed()) || borneOut(mention, this.quantities), pointer,
				"contradicts-quantity", problems);
		report(ProseFacts.lots(text),
				mention -> this.lots.isEmpty() || this.lots.contains(mention.fact().toUpperCase(Locale.ROOT)), pointer,
				"contradicts-lot", problems);
		report(ProseFacts.people(text), this::borneOut, pointer, "contradicts-people", problems);
		report(ProseFacts.counts(text), this::isCounted, pointer, "contradicts-count", problems);
		return problems;
	}

	private static void report(List<Mention> mentions, Predicate<Mention> borneOut, String pointer, String code,
			List<FieldProblem> problems) {
		mentions.stream()
			.filter(borneOut.negate())
			.map(mention -> FieldProblem.of(pointer, code, mention.printed()))
			.forEach(problems::add);
	}

	private boolean borneOut(Mention mention, List<Measurement> facts) {
		Optional<Measurement> said = mention.value().flatMap(value -> this.units.measurement(value, mention.fact()));
		if (said.isEmpty()) {
			return true;
		}
		List<Measurement> comparable = facts.stream().filter(fact -> fact.comparedTo(said.get()).isPresent()).toList();
		return comparable.isEmpty() || comparable.stream().anyMatch(said.get()::isSameAs);
	}

	private boolean borneOut(Mention mention) {
		if (this.people == null || mention.value().isEmpty()) {
			return true;
		}
		Integer count = switch (mention.fact()) {
			case "dead" -> this.people.dead();
			case "hospital" -> this.people.hospital();
			default -> this.people.ill();
		};
		return count == null || mention.value().get().compareTo(BigDecimal.valueOf(count)) == 0;
	}

	private boolean isCounted(Mention mention) {
		Set<BigDecimal> counts = this.counts.getOrDefault(mention.fact(), Set.of());
		return counts.isEmpty() || mention.value().map(counts::contains).orElse(true);
	}

	/** The lots of each product and of all; a lot that is not known may be any number of them, a consignment is counted by itself. */
	private static Set<BigDecimal> lotCounts(Notice notice) {
		List<Lot> all = notice.products().stream().flatMap(product -> product.lots().stream()).toList();
		boolean silent = notice.kind() == NoticeKind.MONITORING || all.isEmpty() || all.stream()
			.anyMatch(lot -> lot.number() == null || lot.isUnknown()
					|| lot.quantity() != null && "consignment".equals(lot.quantity().unit()));
		return silent ? Set.of() : Stream.concat(Stream.of(all.size()), notice.products().stream().map(product -> product.lots().size()))
			.flatMap(count -> counted(count).stream())
			.collect(Collectors.toSet());
	}

	private static Set<BigDecimal> counted(int rows) {
		return rows == 0 ? Set.of() : Set.of(BigDecimal.valueOf(rows));
	}

	private void addValues(LabResult result) {
		this.units.measurement(result.value(), result.unit()).ifPresent(this.values::add);
		this.units.measurement(result.lod(), result.unit()).ifPresent(this.values::add);
		for (Limit limit : Stream.of(Optional.ofNullable(result.limitOrigin()), Optional.ofNullable(result.limitOther()))
			.flatMap(Optional::stream)
			.toList()) {
			this.units.measurement(limit.value(), limit.unit() == null ? result.unit() : limit.unit())
				.ifPresent(this.values::add);
		}
	}

	/** Each quantity, and the total of each kind. */
	private void addQuantities(List<@Nullable Quantity> given) {
		List<Measurement> known = given.stream().map(this.units::measurement).flatMap(Optional::stream).toList();
		this.quantities.addAll(known);
		known.stream().map(Measurement::unit).distinct().forEach(unit -> this.quantities.add(new Measurement(known.stream()
			.flatMap(quantity -> quantity.in(unit).stream())
			.map(Measurement::value)
			.reduce(BigDecimal.ZERO, BigDecimal::add), unit)));
	}

}
