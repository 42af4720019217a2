package org.yuegang.liaison.incident.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.springframework.stereotype.Component;
import org.yuegang.liaison.codelist.Codelists;
import org.yuegang.liaison.system.BilingualText;
import org.yuegang.liaison.system.Language;
import org.yuegang.liaison.system.LocalTimes;
import org.yuegang.liaison.system.Sentences;
import org.yuegang.liaison.system.form.Choices;
import org.yuegang.liaison.system.form.Option;
import tools.jackson.databind.JsonNode;

/** What the steps offer to choose from: codes in the reader's own terms, and entries of the notice itself. */
@Component
class NoticeChoices {

	private final Codelists codelists;

	private final Sentences sentences;

	private final Clock clock;

	NoticeChoices(Codelists codelists, Sentences sentences, Clock clock) {
		this.codelists = codelists;
		this.sentences = sentences;
		this.clock = clock;
	}

	Choices of(JsonNode notice) {
		List<Option> products = entries(notice.path("products"));
		List<Option> lots = lots(notice);
		return new Choices(this::codes, Map.of("results.product", products, "results.lot", lots, "results.hazard",
				hazards(notice), "distribution.product", products, "distribution.lot", lots, "distribution.operator",
				entries(notice.path("operators")), "measures.product", products, "measures.lots", lots));
	}

	/** The term of a code in the reader's language, or the code itself where the list does not know it. */
	String term(String list, String code) {
		return this.codelists.find(list, code, today())
			.map(found -> shown(list, found.in(this.sentences.language())))
			.orElse(code);
	}

	/** The lists write English terms as within a sentence; alone they begin with a capital, units after a number do not. */
	private String shown(String list, String term) {
		return this.sentences.language() != Language.EN || list.endsWith("units") || term.isEmpty() ? term
				: term.substring(0, 1).toUpperCase(Locale.ENGLISH) + term.substring(1);
	}

	/** The name of an entry in the reader's language, both texts being there or not. */
	String name(JsonNode entry) {
		return BilingualText.read(entry.path("name")).in(this.sentences.language());
	}

	private List<Option> codes(String list) {
		Language language = this.sentences.language();
		return this.codelists.all(list, today())
			.stream()
			.map(code -> new Option(code.code(), shown(list, code.in(language))))
			.toList();
	}

	private List<Option> entries(JsonNode list) {
		List<Option> options = new ArrayList<>();
		for (int i = 0; i < list.size(); i++) {
			options.add(new Option(String.valueOf(i), (i + 1) + ". " + name(list.get(i))));
		}
		return options;
	}

	private List<Option> hazards(JsonNode notice) {
		List<Option> options = new ArrayList<>();
		JsonNode hazards = notice.path("hazards");
		for (int i = 0; i < hazards.size(); i++) {
			options.add(new Option(String.valueOf(i), (i + 1) + ". " + term("hazards", hazards.get(i).path("code").asString(""))));
		}
		return options;
	}

	/** A lot is chosen by its place within its product; the numbers of all products at that place are shown. */
	private List<Option> lots(JsonNode notice) {
		List<Option> options = new ArrayList<>();
		int most = 0;
		for (JsonNode product : notice.path("products")) {
			most = Math.max(most, product.path("lots").size());
		}
		for (int i = 0; i < most; i++) {
			List<String> numbers = new ArrayList<>();
			for (JsonNode product : notice.path("products")) {
				if (product.path("lots").has(i)) {
					numbers.add(lot(product.path("lots").get(i).path("number").asString("–")));
				}
			}
			options.add(new Option(String.valueOf(i), (i + 1) + ". " + String.join(" / ", numbers)));
		}
		return options;
	}

	/** The number of a lot, or that it is not known, in the reader's words. */
	String lot(String number) {
		return number.equalsIgnoreCase("UNKNOWN")
				? this.sentences.of("notice.lot.unknown", List.of(), this.sentences.language()) : number;
	}

	private LocalDate today() {
		return LocalDate.ofInstant(this.clock.instant(), LocalTimes.ZONE);
	}

}
