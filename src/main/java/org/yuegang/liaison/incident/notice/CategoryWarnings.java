package org.yuegang.liaison.incident.notice;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.yuegang.liaison.codelist.Code;
import org.yuegang.liaison.codelist.Codelists;
import org.yuegang.liaison.system.FieldProblem;

/** Categories that the hazard's code or the product's name denies. */
final class CategoryWarnings {

	private final Codelists codelists;

	private final LocalDate day;

	CategoryWarnings(Codelists codelists, LocalDate day) {
		this.codelists = codelists;
		this.day = day;
	}

	List<FieldProblem> of(Notice notice) {
		List<FieldProblem> warnings = new ArrayList<>();
		for (int i = 0; i < notice.hazards().size(); i++) {
			Hazard hazard = notice.hazards().get(i);
			String pointer = "/hazards/" + i + "/category";
			own(hazard).filter(own -> hazard.category() != null && !own.equals(hazard.category()))
				.ifPresent(own -> warnings.add(FieldProblem.of(pointer, "contradicts-hazard", own)));
		}
		for (int i = 0; i < notice.products().size(); i++) {
			String pointer = "/products/" + i + "/category";
			denied(notice.products().get(i))
				.ifPresent(word -> warnings.add(FieldProblem.of(pointer, "contradicts-name", word)));
		}
		return warnings;
	}

	/** The one category of a listed hazard. */
	private Optional<String> own(Hazard hazard) {
		return Optional.ofNullable(hazard.code())
			.flatMap(code -> this.codelists.find("hazards", code, this.day))
			.map(code -> code.attribute("category"));
	}

	/** The word of its name with which its category cannot be. */
	private Optional<String> denied(Product product) {
		String category = product.category();
		if (product.name() == null || category == null || this.codelists.find("product-categories", category, this.day)
			.filter(code -> code.attribute("mixed").equals("true"))
			.isPresent()) {
			return Optional.empty();
		}
		return Stream
			.concat(denied(product.name().zhHant(), Code::zhHant, category), denied(product.name().zhHans(), Code::zhHans, category))
			.findFirst();
	}

	private Stream<String> denied(@Nullable String name, Function<Code, String> term, String category) {
		return name == null ? Stream.empty() : this.codelists.all("product-words", this.day)
			.stream()
			.filter(word -> name.contains(term.apply(word)))
			.max(Comparator.comparingInt((Code word) -> name.lastIndexOf(term.apply(word)) + term.apply(word).length())
				.thenComparing(word -> term.apply(word).length()))
			.filter(word -> !Arrays.asList(word.attribute("categories").split(" ")).contains(category))
			.map(term)
			.stream();
	}

}
