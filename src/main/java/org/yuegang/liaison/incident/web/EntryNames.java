package org.yuegang.liaison.incident.web;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

import org.springframework.stereotype.Component;
import org.yuegang.liaison.system.form.Field;
import tools.jackson.databind.JsonNode;

/** What an entry of a notice refers to by its place (a product, a lot, an operator), by its name. */
@Component
class EntryNames {

	private static final List<String> LISTS = List.of("results", "distribution", "measures");

	private final NoticeChoices choices;

	private final ValueWords words;

	EntryNames(NoticeChoices choices, ValueWords words) {
		this.choices = choices;
		this.words = words;
	}

	/**
	 * The name of what the field points to; empty when it points to nothing.
	 * @param row the entry in which the field stands: a lot is one of its product
	 */
	Optional<String> of(Field field, JsonNode value, JsonNode row, JsonNode notice) {
		String[] path = field.key().split("\\.");
		if (path.length != 3 || !LISTS.contains(path[1])) {
			return Optional.empty();
		}
		JsonNode products = notice.path("products");
		JsonNode lots = products.path(row.path("product").asInt(-1)).path("lots");
		return switch (path[2]) {
			case "product" -> Optional.of(this.choices.name(products.path(value.asInt())));
			case "lot" -> Optional.of(lot(lots, value));
			case "lots" -> Optional.of(value.valueStream()
				.map(lot -> lot(lots, lot))
				.collect(Collectors.joining(this.words.label("notice.separator"))));
			case "operator" -> path[1].equals("distribution")
					? Optional.of(this.choices.name(notice.path("operators").path(value.asInt()))) : Optional.empty();
			default -> Optional.empty();
		};
	}

	private String lot(JsonNode lots, JsonNode index) {
		return this.choices.lot(lots.path(index.asInt()).path("number").asString("–"));
	}

}
