package org.yuegang.liaison.incident.web;

import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.yuegang.liaison.incident.notice.When;
import org.yuegang.liaison.system.BilingualText;
import org.yuegang.liaison.system.LocalTimes;
import org.yuegang.liaison.system.Sentences;
import org.yuegang.liaison.system.form.Field;
import tools.jackson.databind.JsonNode;

/** A value of a notice in the reader's words. */
@Component
class ValueWords {

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
			case NUMBER -> value.isNumber() ? value.decimalValue().toPlainString() : value.asString("");
			case MOMENT, DAY, WHEN -> when(value.asString(""));
			case PROSE -> prose(value);
			case GROUP -> isQuantity(field) ? quantity(field, value) : parts(field, value);
			case ROWS -> value.valueStream()
				.map(row -> field.fields().get(0).name().isEmpty() ? of(field.fields().get(0), row) : parts(field, row))
				.collect(Collectors.joining(label("notice.rows")));
			case LINE, AREA -> field.key().endsWith(".lots.number") && value.asString("").equalsIgnoreCase("UNKNOWN")
					? label("notice.lot.unknown") : value.asString("");
		};
	}

	boolean isQuantity(Field field) {
		return field.fields().size() == 2 && field.fields().get(0).name().equals("value")
				&& field.fields().get(1).name().equals("unit");
	}

	/** The text for the reader, the other one where his is missing. */
	String prose(JsonNode value) {
		return new BilingualText(value.path("zhHant").asString(null), value.path("zhHans").asString(null))
			.in(this.sentences.language());
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
