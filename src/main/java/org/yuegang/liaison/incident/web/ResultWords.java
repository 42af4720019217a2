package org.yuegang.liaison.incident.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.yuegang.liaison.incident.notice.ChangeKind;
import org.yuegang.liaison.incident.notice.LabResult;
import org.yuegang.liaison.incident.notice.Limit;
import org.yuegang.liaison.incident.notice.LimitVerdict;
import org.yuegang.liaison.incident.notice.NoticeMarks;
import org.yuegang.liaison.incident.notice.NoticeReader;
import org.yuegang.liaison.incident.notice.UnitsOfMeasure;
import org.yuegang.liaison.incident.notice.Verdict;
import org.yuegang.liaison.incident.web.NoticeLayout.Entry;
import org.yuegang.liaison.incident.web.NoticeLayout.Text;
import org.yuegang.liaison.system.form.Field;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** A laboratory result with each side's own limit beside it, and how it stands to each in words. */
@Component
class ResultWords {

	private static final List<Field> FIELDS = Field.named(NoticeFields.ALL, "results").fields();

	private static final List<String> APART = List.of("product", "lot", "hazard", "operator", "value", "unit",
			"limitOrigin", "limitOther");

	private final ValueWords words;

	private final NoticeChoices choices;

	private final UnitsOfMeasure units;

	ResultWords(ValueWords words, NoticeChoices choices, UnitsOfMeasure units) {
		this.words = words;
		this.choices = choices;
		this.units = units;
	}

	/**
	 * @param row the result as it stands in JSON
	 * @param notice the notice whose product, lot and hazard it names
	 * @param place its pointer, at which {@code marks} say what changed
	 */
	List<Entry> of(JsonNode row, JsonNode notice, String place, NoticeMarks marks) {
		LabResult result = NoticeReader.restore(alone(row)).results().getFirst();
		List<Entry> entries = new ArrayList<>();
		if (result.product() != null) {
			JsonNode product = notice.path("products").path(result.product());
			String lot = result.lot() == null ? ""
					: this.choices.lot(product.path("lots").path(result.lot()).path("number").asString(""));
			entries.add(entry("field.results.product", this.choices.name(product) + (lot.isEmpty() ? "" : " " + lot),
					marked(marks, place, "product", "lot")));
		}
		if (result.hazard() != null) {
			entries.add(entry("field.results.hazard", this.choices.term("hazards",
					notice.path("hazards").path(result.hazard()).path("code").asString("")), marked(marks, place, "hazard")));
		}
		entries.add(entry("field.results.value", value(row), marked(marks, place, "operator", "value", "unit")));
		LimitVerdict verdict = LimitVerdict.of(result, this.units);
		limit("limitOrigin", result.limitOrigin(), verdict.origin(), marked(marks, place, "limitOrigin"), entries);
		limit("limitOther", result.limitOther(), verdict.other(), marked(marks, place, "limitOther"), entries);
		if (verdict.differs()) {
			entries.add(Entry.of(this.words.label("verdict"), new Text(this.words.label("verdict.differs"), null, "warning")));
		}
		FIELDS.stream()
			.filter(field -> !APART.contains(field.name()) && row.has(field.name()))
			.forEach(field -> entries.add(entry(field.key(), this.words.of(field, row.path(field.name())),
					marked(marks, place, field.name()))));
		FIELDS.stream()
			.filter(field -> !APART.contains(field.name()) && !row.has(field.name()))
			.forEach(field -> marks.removedAt(place + "/" + field.name())
				.forEach(gone -> entries.add(entry(field.key(), this.words.of(field, gone), ChangeKind.REMOVED))));
		return entries;
	}

	private static JsonNode alone(JsonNode result) {
		ObjectNode notice = JsonNodeFactory.instance.objectNode();
		notice.putArray("results").add(result);
		return notice;
	}

	private static @Nullable ChangeKind marked(NoticeMarks marks, String place, String... fields) {
		return Stream.of(fields).flatMap(field -> marks.at(place + "/" + field).stream()).findFirst().orElse(null);
	}

	private String value(JsonNode row) {
		String operator = row.path("operator").asString("");
		String sign = operator.isEmpty() ? "" : this.words.label("code.LimitOperator." + operator) + " ";
		String amount = row.has("value") ? row.path("value").decimalValue().toPlainString() + " " : "";
		String unit = row.has("unit") ? this.choices.term("units", row.path("unit").asString()) : "";
		return (sign + amount + unit).strip();
	}

	private void limit(String field, @Nullable Limit limit, Verdict verdict, @Nullable ChangeKind mark, List<Entry> entries) {
		if (limit == null) {
			return;
		}
		List<Text> texts = new ArrayList<>();
		String amount = limit.value() == null ? "" : limit.value().toPlainString() + " "
				+ (limit.unit() == null ? "" : this.choices.term("units", limit.unit()));
		String text = limit.text() == null ? "" : limit.text();
		String standard = limit.standard() == null ? "" : this.words.label("notice.standard") + limit.standard();
		texts.add(Text.plain(String.join(" ", List.of(amount, text, standard)).strip()));
		texts.add(new Text(this.words.label("verdict." + verdict), null, verdict.name().toLowerCase(Locale.ROOT)));
		entries.add(new Entry(this.words.label("field.results." + field), texts, List.of(), null, mark));
	}

	private Entry entry(String key, String text, @Nullable ChangeKind mark) {
		return new Entry(this.words.label(key), List.of(Text.plain(text)), List.of(), null, mark);
	}

}
