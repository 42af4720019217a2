package org.yuegang.liaison.incident.web;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.yuegang.liaison.incident.notice.ChangeKind;
import org.yuegang.liaison.incident.notice.Notice;
import org.yuegang.liaison.incident.notice.NoticeMarks;
import org.yuegang.liaison.incident.notice.NoticeReader;
import org.yuegang.liaison.incident.web.NoticeLayout.Card;
import org.yuegang.liaison.incident.web.NoticeLayout.Entry;
import org.yuegang.liaison.incident.web.NoticeLayout.Row;
import org.yuegang.liaison.incident.web.NoticeLayout.Section;
import org.yuegang.liaison.incident.web.NoticeLayout.Table;
import org.yuegang.liaison.incident.web.NoticeLayout.Text;
import org.yuegang.liaison.system.Script;
import org.yuegang.liaison.system.form.Field;
import org.yuegang.liaison.system.form.FieldKind;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Lays a notice out for reading, exactly what it holds: what is not there is not shown, but for what stood in an earlier
 * version where the two are compared.
 */
@Component
class NoticeLayouts {

	private static final List<String> AS_TABLE = List.of("field.products.lots", "field.references", "field.distribution",
			"field.files", "field.products.pictures");

	private static final JsonNode NO_ROWS = JsonNodeFactory.instance.arrayNode();

	private final ValueWords words;

	private final ResultWords results;

	private final EntryNames names;

	private final HazardCategories hazards;

	NoticeLayouts(ValueWords words, ResultWords results, EntryNames names, HazardCategories hazards) {
		this.words = words;
		this.results = results;
		this.names = names;
		this.hazards = hazards;
	}

	/** @param texts the texts of prose that are wanted */
	NoticeLayout of(Notice notice, List<Script> texts) {
		return of(notice, texts, NoticeMarks.NONE);
	}

	/** @param marks what is different from an earlier version, to be marked where it stands */
	NoticeLayout of(Notice notice, List<Script> texts, NoticeMarks marks) {
		JsonNode json = NoticeReader.write(notice);
		this.hazards.tell(json.path("hazards"));
		return new Laying(json, texts, marks).sheet();
	}

	private final class Laying {

		private final JsonNode notice;

		private final List<Script> texts;

		private final NoticeMarks marks;

		Laying(JsonNode notice, List<Script> texts, NoticeMarks marks) {
			this.notice = notice;
			this.texts = texts;
			this.marks = marks;
		}

		NoticeLayout sheet() {
			List<Section> sections = new ArrayList<>();
			for (NoticeStep step : NoticeStep.values()) {
				// lots stand with their products
				List<Field> fields = step == NoticeStep.LOTS ? List.of()
						: step.fields().stream().map(name -> Field.named(NoticeFields.ALL, name)).toList();
				List<Entry> entries = new ArrayList<>(inner(fields, this.notice, ""));
				entries.addAll(promised(step));
				if (!entries.isEmpty()) {
					sections.add(new Section(step, entries));
				}
			}
			return new NoticeLayout(sections);
		}

		private List<Entry> inner(List<Field> fields, JsonNode value, String parent) {
			return fields.stream()
				.filter(field -> value.has(field.name()) || this.marks.hasRemoved(parent + "/" + field.name()))
				.map(field -> entry(field, value, parent + "/" + field.name()))
				.toList();
		}

		private Entry entry(Field field, JsonNode parent, String pointer) {
			String label = NoticeLayouts.this.words.label(field.key());
			JsonNode value = parent.path(field.name());
			if (field.kind() == FieldKind.ROWS && !field.fields().getFirst().name().isEmpty()) {
				JsonNode rows = value.isMissingNode() ? NO_ROWS : value;
				return AS_TABLE.contains(field.key())
						? new Entry(label, List.of(), List.of(), table(field, rows, pointer), null)
						: new Entry(label, List.of(), cards(field, label, rows, pointer), null, null);
			}
			if (field.kind() == FieldKind.GROUP && !NoticeLayouts.this.words.isOneLine(field)) {
				return new Entry(label, List.of(), List.of(new Card("", inner(field.fields(), value, pointer), null)), null,
						null);
			}
			boolean gone = value.isMissingNode();
			JsonNode shown = gone ? before(field, pointer) : value;
			return new Entry(label, texts(field, shown, parent), List.of(), null, gone ? ChangeKind.REMOVED : mark(pointer));
		}

		/** What stood in a field that is empty now; of a group, the parts that stood there. */
		private JsonNode before(Field field, String pointer) {
			List<JsonNode> there = this.marks.removedAt(pointer);
			if (field.kind() == FieldKind.TICKS || field.kind() == FieldKind.ROWS) {
				return JsonNodeFactory.instance.arrayNode().addAll(there);
			}
			if (!there.isEmpty()) {
				return there.getFirst();
			}
			ObjectNode group = JsonNodeFactory.instance.objectNode();
			this.marks.removed()
				.entrySet()
				.stream()
				.filter(gone -> gone.getKey().startsWith(pointer + "/"))
				.forEach(gone -> group.set(gone.getKey().substring(pointer.length() + 1), gone.getValue().getFirst()));
			return group;
		}

		private List<Text> texts(Field field, JsonNode value, JsonNode row) {
			return field.kind() == FieldKind.PROSE ? prose(value, this.texts)
					: List.of(Text.plain(NoticeLayouts.this.names.of(field, value, row, this.notice)
						.orElseGet(() -> NoticeLayouts.this.words.of(field, value))));
		}

		private List<Card> cards(Field field, String label, JsonNode rows, String pointer) {
			List<Card> cards = new ArrayList<>();
			for (int i = 0; i < rows.size(); i++) {
				String place = pointer + "/" + i;
				cards.add(new Card(label + " " + (i + 1), card(field, rows.get(i), place), mark(place)));
			}
			this.marks.removedAt(pointer)
				.forEach(gone -> cards.add(new Card(label, card(field, gone, ""), ChangeKind.REMOVED)));
			return cards;
		}

		/** @param place empty for what stands no more: nothing inside it is compared */
		private List<Entry> card(Field field, JsonNode row, String place) {
			NoticeMarks within = place.isEmpty() ? NoticeMarks.NONE : this.marks;
			if (field.key().equals("field.results")) {
				return NoticeLayouts.this.results.of(row, this.notice, place, within);
			}
			return new Laying(this.notice, this.texts, within).inner(field.fields(), row, place);
		}

		/** Only the columns in which something stands. */
		private Table table(Field field, JsonNode rows, String pointer) {
			List<JsonNode> gone = this.marks.removedAt(pointer);
			List<Field> columns = field.fields()
				.stream()
				.filter(column -> Stream.concat(rows.valueStream(), gone.stream()).anyMatch(row -> row.has(column.name())))
				.toList();
			boolean files = field.key().equals("field.files") || field.key().equals("field.products.pictures");
			List<String> heads = new ArrayList<>(columns.stream().map(column -> NoticeLayouts.this.words.label(column.key())).toList());
			if (files) {
				heads.add(NoticeLayouts.this.words.label("files.state"));
			}
			List<Row> all = new ArrayList<>();
			for (int i = 0; i < rows.size(); i++) {
				all.add(new Row(cells(columns, rows.get(i), files), mark(pointer + "/" + i)));
			}
			gone.forEach(row -> all.add(new Row(cells(columns, row, files), ChangeKind.REMOVED)));
			return new Table(heads, all);
		}

		private List<String> cells(List<Field> columns, JsonNode row, boolean files) {
			List<String> cells = new ArrayList<>();
			for (Field column : columns) {
				JsonNode value = row.path(column.name());
				cells.add(value.isMissingNode() ? "" : NoticeLayouts.this.names.of(column, value, row, this.notice)
					.orElseGet(() -> NoticeLayouts.this.words.of(column, value)));
			}
			if (files) {
				// their content does not travel yet
				cells.add(NoticeLayouts.this.words.label("files.not-here"));
			}
			return cells;
		}

		private List<Entry> promised(NoticeStep step) {
			List<Entry> entries = new ArrayList<>();
			JsonNode promises = this.notice.path("promises");
			for (int i = 0; i < promises.size(); i++) {
				String fact = promises.get(i).path("field").asString();
				if (step.facts().stream().anyMatch(own -> own.field().equals(fact))) {
					entries.add(new Entry(NoticeLayouts.this.words.label("fact." + fact), promise(promises.get(i)), List.of(), null,
							mark("/promises/" + i)));
				}
			}
			return entries;
		}

		private List<Text> promise(JsonNode promise) {
			String by = NoticeLayouts.this.words.when(promise.path("by").asString());
			if (!promise.has("withdrawn")) {
				return List.of(new Text(NoticeLayouts.this.words.label("notice.not-yet-known") + by, null, "promised"));
			}
			return Stream.concat(Stream.of(new Text(NoticeLayouts.this.words.label("notice.promise-withdrawn") + by, null, "promised")),
					prose(promise.path("withdrawn"), this.texts).stream()).toList();
		}

		private @Nullable ChangeKind mark(String pointer) {
			return this.marks.at(pointer).orElse(null);
		}

	}

	private static List<Text> prose(JsonNode value, List<Script> texts) {
		List<Script> there = Script.BOTH.stream().filter(script -> value.has(script.member())).toList();
		List<Script> wanted = there.stream().filter(texts::contains).toList();
		// Where only the other text is there, it is shown rather than nothing.
		return (wanted.isEmpty() ? there : wanted).stream()
			.map(script -> new Text(value.path(script.member()).asString(), script.language().tag(), null))
			.toList();
	}

}
