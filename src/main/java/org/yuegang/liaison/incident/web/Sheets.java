package org.yuegang.liaison.incident.web;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import org.springframework.stereotype.Component;
import org.yuegang.liaison.incident.notice.LabResult;
import org.yuegang.liaison.incident.notice.Notice;
import org.yuegang.liaison.incident.notice.NoticeReader;
import org.yuegang.liaison.incident.web.Sheet.Card;
import org.yuegang.liaison.incident.web.Sheet.Entry;
import org.yuegang.liaison.incident.web.Sheet.Section;
import org.yuegang.liaison.incident.web.Sheet.Table;
import org.yuegang.liaison.incident.web.Sheet.Text;
import org.yuegang.liaison.system.form.Field;
import tools.jackson.databind.JsonNode;

/** Lays a notice out for reading, exactly what it holds: what is not there is not shown. */
@Component
class Sheets {

	private static final List<String> AS_TABLE = List.of("lots", "references", "distribution", "files", "pictures");

	private final ValueWords words;

	private final ResultWords results;

	private final NoticeChoices choices;

	private final HazardCategories hazards;

	Sheets(ValueWords words, ResultWords results, NoticeChoices choices, HazardCategories hazards) {
		this.words = words;
		this.results = results;
		this.choices = choices;
		this.hazards = hazards;
	}

	/** @param texts the texts of prose that are wanted, {@code zhHant} and {@code zhHans} */
	Sheet of(Notice notice, List<String> texts) {
		JsonNode json = NoticeReader.write(notice);
		this.hazards.tell(json.path("hazards"));
		List<Section> sections = new ArrayList<>();
		for (NoticeStep step : NoticeStep.values()) {
			List<Entry> entries = new ArrayList<>();
			for (String name : step.fields()) {
				if (step == NoticeStep.RESULTS) {
					entries.addAll(results(notice));
				}
				else if (json.has(name)) {
					entries.add(entry(Field.named(NoticeFields.ALL, name), json.path(name), json, texts));
				}
			}
			entries.addAll(promised(step, json));
			if (!entries.isEmpty()) {
				sections.add(new Section(step, entries));
			}
		}
		return new Sheet(sections);
	}

	private Entry entry(Field field, JsonNode value, JsonNode notice, List<String> texts) {
		String label = this.words.label(field.key());
		return switch (field.kind()) {
			case PROSE -> new Entry(label, prose(value, texts), List.of(), null);
			case GROUP -> this.words.isQuantity(field) ? Entry.of(label, Text.plain(this.words.of(field, value)))
					: new Entry(label, List.of(), List.of(new Card("", inner(field, value, notice, texts))), null);
			case ROWS -> AS_TABLE.contains(field.name()) ? new Entry(label, List.of(), List.of(), table(field, value, notice))
					: new Entry(label, List.of(), cards(field, label, value, notice, texts), null);
			default -> Entry.of(label, Text.plain(this.words.of(field, value)));
		};
	}

	private List<Entry> inner(Field field, JsonNode value, JsonNode notice, List<String> texts) {
		return field.fields()
			.stream()
			.filter(part -> value.has(part.name()))
			.map(part -> entry(part, value.path(part.name()), notice, texts))
			.toList();
	}

	private List<Card> cards(Field field, String label, JsonNode rows, JsonNode notice, List<String> texts) {
		List<Card> cards = new ArrayList<>();
		for (int i = 0; i < rows.size(); i++) {
			cards.add(new Card(label + " " + (i + 1), inner(field, rows.get(i), notice, texts)));
		}
		return cards;
	}

	/** Only the columns in which something stands. */
	private Table table(Field field, JsonNode rows, JsonNode notice) {
		List<Field> columns = field.fields()
			.stream()
			.filter(column -> rows.valueStream().anyMatch(row -> row.has(column.name())))
			.toList();
		boolean files = field.name().equals("files") || field.name().equals("pictures");
		Stream<String> state = files ? Stream.of(this.words.label("files.state")) : Stream.empty();
		return new Table(Stream.concat(columns.stream().map(column -> this.words.label(column.key())), state).toList(),
				rows.valueStream()
					.map(row -> Stream.concat(columns.stream()
						.map(column -> row.has(column.name()) ? cell(column, row.path(column.name()), notice) : ""),
							// their content does not travel yet
							files ? Stream.of(this.words.label("files.not-here")) : Stream.empty())
						.toList())
					.toList());
	}

	private String cell(Field column, JsonNode value, JsonNode notice) {
		return column.name().equals("operator") ? this.choices.name(notice.path("operators").path(value.asInt()))
				: this.words.of(column, value);
	}

	private List<Entry> results(Notice notice) {
		List<Card> cards = new ArrayList<>();
		String label = this.words.label("field.results");
		for (LabResult result : notice.results()) {
			cards.add(new Card(label + " " + (cards.size() + 1), this.results.of(result, notice)));
		}
		return cards.isEmpty() ? List.of() : List.of(new Entry(label, List.of(), cards, null));
	}

	private static List<Text> prose(JsonNode value, List<String> texts) {
		List<Text> wanted = Stream.of("zhHant", "zhHans")
			.filter(side -> value.has(side) && texts.contains(side))
			.map(side -> text(side, value))
			.toList();
		// Where only the other text is there, it is shown rather than nothing.
		return wanted.isEmpty() ? Stream.of("zhHant", "zhHans").filter(value::has).map(side -> text(side, value)).toList()
				: wanted;
	}

	private static Text text(String side, JsonNode value) {
		return new Text(value.path(side).asString(), side.equals("zhHant") ? "zh-Hant-HK" : "zh-Hans-CN", null);
	}

	private List<Entry> promised(NoticeStep step, JsonNode notice) {
		return notice.path("promises")
			.valueStream()
			.filter(promise -> step.facts().stream().anyMatch(fact -> fact.field().equals(promise.path("field").asString())))
			.map(promise -> new Entry(this.words.label("fact." + promise.path("field").asString()),
					List.of(new Text(this.words.label("notice.not-yet-known") + this.words.when(promise.path("by").asString()),
							null, "promised")),
					List.of(), null))
			.toList();
	}

}
