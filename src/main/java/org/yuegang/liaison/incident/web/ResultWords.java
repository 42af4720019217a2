package org.yuegang.liaison.incident.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.yuegang.liaison.incident.notice.LabResult;
import org.yuegang.liaison.incident.notice.Limit;
import org.yuegang.liaison.incident.notice.LimitVerdict;
import org.yuegang.liaison.incident.notice.Notice;
import org.yuegang.liaison.incident.notice.NoticeReader;
import org.yuegang.liaison.incident.notice.UnitsOfMeasure;
import org.yuegang.liaison.incident.notice.Verdict;
import org.yuegang.liaison.incident.web.Sheet.Entry;
import org.yuegang.liaison.incident.web.Sheet.Text;
import org.yuegang.liaison.system.form.Field;
import tools.jackson.databind.JsonNode;

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

	List<Entry> of(LabResult result, Notice notice) {
		JsonNode json = NoticeReader.write(notice);
		JsonNode row = json.path("results").path(notice.results().indexOf(result));
		List<Entry> entries = new ArrayList<>();
		if (result.product() != null) {
			JsonNode product = json.path("products").path(result.product());
			String lot = result.lot() == null ? "" : product.path("lots").path(result.lot()).path("number").asString("");
			entries.add(entry("field.results.product", this.choices.name(product) + (lot.isEmpty() ? "" : " " + lot)));
		}
		if (result.hazard() != null) {
			entries.add(entry("field.results.hazard", this.choices.term("hazards",
					json.path("hazards").path(result.hazard()).path("code").asString(""))));
		}
		entries.add(entry("field.results.value", value(row)));
		LimitVerdict verdict = LimitVerdict.of(result, this.units);
		limit("field.results.limitOrigin", result.limitOrigin(), verdict.origin(), entries);
		limit("field.results.limitOther", result.limitOther(), verdict.other(), entries);
		if (verdict.differs()) {
			entries.add(new Entry(this.words.label("verdict"),
					List.of(new Text(this.words.label("verdict.differs"), null, "warning")), List.of(), null));
		}
		FIELDS.stream()
			.filter(field -> !APART.contains(field.name()) && row.has(field.name()))
			.forEach(field -> entries.add(entry(field.key(), this.words.of(field, row.path(field.name())))));
		return entries;
	}

	private String value(JsonNode row) {
		String operator = row.path("operator").asString("");
		String sign = operator.isEmpty() ? "" : this.words.label("code.LimitOperator." + operator) + " ";
		String amount = row.has("value") ? row.path("value").decimalValue().toPlainString() + " " : "";
		String unit = row.has("unit") ? this.choices.term("units", row.path("unit").asString()) : "";
		return (sign + amount + unit).strip();
	}

	private void limit(String key, @Nullable Limit limit, Verdict verdict, List<Entry> entries) {
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
		entries.add(new Entry(this.words.label(key), texts, List.of(), null));
	}

	private Entry entry(String key, String text) {
		return Entry.of(this.words.label(key), Text.plain(text));
	}

}
