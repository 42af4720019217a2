package org.yuegang.liaison.system.form;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.yuegang.liaison.system.Length;
import org.yuegang.liaison.system.Script;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** A JSON value as it stands in the inputs of its field; what could not be read stays as it was typed. */
final class FilledIn {

	private FilledIn() {
	}

	/** The values chosen, of a list or of one field. */
	static List<String> chosen(JsonNode filled) {
		List<String> chosen = new ArrayList<>();
		if (filled.isArray()) {
			filled.forEach(entry -> chosen.add(entry.asString("")));
		}
		else if (filled.isValueNode()) {
			chosen.add(filled.asString(""));
		}
		return chosen;
	}

	/** What stands in the field: the text, the Traditional text, the date, or the number of a length. */
	static String value(Field field, JsonNode filled) {
		return switch (field.kind()) {
			case PROSE -> filled.path(Script.TRADITIONAL.member()).asString("");
			case MOMENT, WHEN -> LocalInput.date(filled.asString(""));
			case NUMBER -> filled.isNumber() ? filled.decimalValue().toPlainString() : filled.asString("");
			case LINE_OR_UNKNOWN -> filled.asString("").equals(field.list()) ? "" : filled.asString("");
			case LENGTH -> length(filled).map(length -> String.valueOf(length.number())).orElse(filled.asString(""));
			case GROUP, ROWS, TICKS, SPAN -> "";
			default -> filled.asString("");
		};
	}

	/** What stands beside it: the Simplified text, the time of day, or the unit of a length. */
	static String other(Field field, JsonNode filled) {
		return switch (field.kind()) {
			case PROSE -> filled.path(Script.SIMPLIFIED.member()).asString("");
			case MOMENT, WHEN -> LocalInput.time(filled.asString(""));
			case LENGTH -> length(filled).map(length -> length.unit().name()).orElse(Length.Unit.DAYS.name());
			default -> "";
		};
	}

	/** A time by itself stands where a span begins. */
	static JsonNode span(JsonNode filled) {
		return filled.isString() ? JsonNodeFactory.instance.objectNode().set("from", filled) : filled;
	}

	private static Optional<Length> length(JsonNode filled) {
		try {
			return Optional.of(Length.parse(filled.asString("")));
		}
		catch (IllegalArgumentException typed) {
			return Optional.empty();
		}
	}

}
