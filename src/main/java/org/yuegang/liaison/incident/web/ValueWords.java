package org.yuegang.liaison.incident.web;

import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.yuegang.liaison.incident.notice.Fact;
import org.yuegang.liaison.incident.notice.Lot;
import org.yuegang.liaison.incident.notice.When;
import org.yuegang.liaison.system.BilingualText;
import org.yuegang.liaison.system.Length;
import org.yuegang.liaison.system.LocalTimes;
import org.yuegang.liaison.system.Sentences;
import org.yuegang.liaison.system.form.Field;
import tools.jackson.databind.JsonNode;

/** A value of a notice in the reader's words. */
@Component
class ValueWords {

	/** Fields that point to an entry of another list by its place. */
	private static final Set<String> PLACES = Set.of("field.results.product", "field.results.lot", "field.results.hazard",
			"field.distribution.product", "field.distribution.lot", "field.distribution.operator",
			"field.measures.product", "field.measures.lots");

	private final NoticeChoices choices;

	private final MessageSource messages;

	private final Sentences sentences;

	private final LocalTimes times;

	ValueWords(NoticeChoices choices, MessageSource messages, Sentences sentences, LocalTimes times) {
		this.choices = choices;
		this.messages = messages;
		this.sentences = sentences;
		this.times = times;
	}

	/** The value of a field; of a group or a list, all there is in it, one after the other. */
	String of(Field field, JsonNode value) {
		return switch (field.kind()) {
			case CODE -> this.choices.term(String.valueOf(field.list()), value.asString(""));
			case CHOICE -> label("code." + field.list() + "." + value.asString(""));
			case TICKS -> joined(value.valueStream()
				.map(one -> label("code." + field.list() + "." + one.asString("")))
				.toList());
			case YES_NO -> label(value.asBoolean() ? "form.yes" : "form.no");
			case NUMBER -> isPlace(field) ? place(value)
					: value.isNumber() ? value.decimalValue().toPlainString() : value.asString("");
			case LENGTH -> length(value.asString(""));
			case SPAN -> value.isObject() ? span(value) : when(value.asString(""));
			case MOMENT, DAY, WHEN -> when(value.asString(""));
			case PROSE -> prose(value);
			case GROUP -> isQuantity(field) ? quantity(field, value) : isDue(field) ? due(value) : parts(field, value);
			case ROWS -> value.valueStream()
				.map(row -> field.fields().get(0).name().isEmpty() ? one(field, row) : parts(field, row))
				.collect(Collectors.joining(label("notice.rows")));
			case LINE, LINE_OR_UNKNOWN, AREA -> line(field, value.asString(""));
		};
	}

	/** Whether its parts are read as one: a quantity, a time limit. */
	boolean isOneLine(Field field) {
		return isQuantity(field) || isDue(field);
	}

	private static boolean isDue(Field field) {
		return field.key().equals("field.measures.due");
	}

	private boolean isQuantity(Field field) {
		return field.fields().size() == 2 && field.fields().get(0).name().equals("value")
				&& field.fields().get(1).name().equals("unit");
	}

	/** The text for the reader, the other one where theirs is missing. */
	String prose(JsonNode value) {
		return BilingualText.read(value).in(this.sentences.language());
	}

	/** A day stays a day and a month a month; a moment names the zone. */
	String when(String text) {
		try {
			return switch (When.parse(text)) {
				case When.Moment moment -> this.times.absolute(moment.at(), this.sentences.language());
				case When.Day day -> this.times.date(day.date(), this.sentences.language());
				case When.Month month -> this.times.month(month.month(), this.sentences.language());
			};
		}
		catch (DateTimeException typed) {
			return text;
		}
	}

	String label(String key) {
		return this.messages.getMessage(key, null, this.sentences.language().locale());
	}

	private String line(Field field, String text) {
		return switch (field.key()) {
			case "field.products.lots.number" -> text.equalsIgnoreCase(Lot.UNKNOWN) ? label("notice.lot.unknown") : text;
			case "field.promises.field" -> Fact.of(text).map(fact -> label("fact." + text)).orElse(text);
			default -> text;
		};
	}

	private String one(Field field, JsonNode entry) {
		return PLACES.contains(field.key()) ? place(entry) : of(field.fields().get(0), entry);
	}

	private static boolean isPlace(Field field) {
		return PLACES.contains(field.key());
	}

	/** Which entry is meant, as one counts; the lists themselves are counted from 0. */
	private String place(JsonNode index) {
		return words("notice.place", String.valueOf(index.asInt() + 1));
	}

	private String span(JsonNode span) {
		String from = span.has("from") ? when(span.path("from").asString("")) : "";
		String to = span.has("to") ? when(span.path("to").asString("")) : "";
		String words = from.isEmpty() ? words("notice.span.to", to)
				: to.isEmpty() ? from : words("notice.span", from, to);
		return span.path("approximate").asBoolean(false) ? words("notice.span.about", words) : words;
	}

	private String length(String text) {
		try {
			Length length = Length.parse(text);
			return words("length." + length.unit(), String.valueOf(length.number()));
		}
		catch (IllegalArgumentException typed) {
			return text;
		}
	}

	private String due(JsonNode due) {
		return due.has("at") ? words("due.at", when(due.path("at").asString("")))
				: words("due." + due.path("after").asString("ORDER"), length(due.path("within").asString("–")));
	}

	private String words(String key, String... arguments) {
		return this.messages.getMessage(key, arguments, this.sentences.language().locale());
	}

	private String quantity(Field field, JsonNode value) {
		String amount = value.has("value") ? of(field.fields().get(0), value.path("value")) : "–";
		return value.has("unit") ? amount + " " + of(field.fields().get(1), value.path("unit")) : amount;
	}

	private String parts(Field field, JsonNode value) {
		List<String> parts = new ArrayList<>();
		field.fields()
			.stream()
			.filter(part -> value.has(part.name()))
			.forEach(part -> parts.add(this.messages.getMessage("form.fault",
					new Object[] {label(part.key()), of(part, value.path(part.name()))}, this.sentences.language().locale())));
		return String.join(label("notice.parts"), parts);
	}

	private String joined(List<String> parts) {
		return String.join(label("notice.separator"), parts);
	}

}
