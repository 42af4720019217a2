package org.yuegang.liaison.system.form;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.yuegang.liaison.system.FieldProblem;
import org.yuegang.liaison.system.Language;
import org.yuegang.liaison.system.Length;
import org.yuegang.liaison.system.Sentences;
import tools.jackson.databind.JsonNode;

/** Lays out a form in the reader's language, filled with what is known or was just typed. */
@Component
public class Forms {

	private final MessageSource messages;

	private final Sentences sentences;

	Forms(MessageSource messages, Sentences sentences) {
		this.messages = messages;
		this.sentences = sentences;
	}

	/**
	 * @param filled the JSON of the form, whole or in part, with whatever was typed in place of numbers and times
	 * @param problems at pointers into {@code filled}
	 */
	public FormView view(List<Field> fields, JsonNode filled, List<FieldProblem> problems, Choices choices) {
		Laying laying = new Laying(problems, choices, this.sentences.language());
		List<FieldView> views = laying.all(fields, filled, "", "", "");
		laying.rest();
		return new FormView(views, laying.faults);
	}

	/** The label of a message key, in the reader's language. */
	public String label(String key) {
		return this.messages.getMessage(key, null, this.sentences.language().locale());
	}

	private final class Laying {

		private final List<FieldProblem> problems;

		private final Choices choices;

		private final Language language;

		private final Set<FieldProblem> placed = new HashSet<>();

		private final List<FormView.Fault> faults = new ArrayList<>();

		Laying(List<FieldProblem> problems, Choices choices, Language language) {
			this.problems = problems;
			this.choices = choices;
			this.language = language;
		}

		/** @param row the entry of a list in which the fields stand, in words: 批次 2 */
		List<FieldView> all(List<Field> fields, JsonNode filled, String parent, String path, String row) {
			return fields.stream()
				.filter(field -> !isEmptyPick(field, path))
				.map(field -> one(field, field.name().isEmpty() ? filled : filled.path(field.name()),
						field.pointer(parent), field.name().isEmpty() ? path : path.isEmpty() ? field.name()
								: path + "." + field.name(), row))
				.toList();
		}

		/** A choice among entries of the case, where there are none. */
		private boolean isEmptyPick(Field field, String path) {
			List<Option> picks = this.choices.picks().get(path.isEmpty() ? field.name() : path + "." + field.name());
			return picks != null && picks.isEmpty();
		}

		private FieldView one(Field field, JsonNode filled, String pointer, String path, String row) {
			List<Option> picks = this.choices.picks().get(path);
			boolean nested = picks == null && isNested(field.kind());
			FieldKind kind = picks == null ? field.kind() : field.kind() == FieldKind.ROWS || field.kind() == FieldKind.TICKS ? FieldKind.TICKS : FieldKind.CHOICE;
			List<Option> options = withTyped(kind, picks == null ? options(field) : picks, FilledIn.chosen(filled));
			String label = label(field.key());
			String place = field.name().isEmpty() && !row.isEmpty() ? row : within(row, label);
			List<String> wrong = wrong(pointer, place, kind, options, nested);
			List<FieldView.Row> rows = nested && field.kind() == FieldKind.ROWS ? rows(field, filled, pointer, path, row)
					: List.of();
			List<FieldView> inner = nested && field.kind() != FieldKind.ROWS
					? all(field.fields(), field.kind() == FieldKind.SPAN ? FilledIn.span(filled) : filled, pointer, path, place)
					: List.of();
			boolean undone = !row.isEmpty() && !field.needed() && !FilledIn.chosen(filled).isEmpty();
			return new FieldView(pointer, kind, label, hint(field.key()), FilledIn.value(field, filled), FilledIn.other(field, filled),
					undone ? withNone(kind, options) : options, FilledIn.chosen(filled), wrong, rows, inner, !field.needed());
		}

		private List<FieldView.Row> rows(Field field, JsonNode filled, String pointer, String path, String row) {
			List<FieldView.Row> rows = new ArrayList<>();
			// One empty row more: with scripts off there is always a place to go on writing.
			for (int i = 0; i <= filled.size(); i++) {
				String place = pointer + "/" + i;
				JsonNode entry = filled.path(i);
				boolean named = !field.fields().get(0).name().isEmpty();
				String from = i == filled.size() ? "" : entry.path(Posted.FROM).asString(named ? String.valueOf(i) : "");
				String number = words("form.row", label(field.key()), String.valueOf(i + 1));
				rows.add(new FieldView.Row(i + 1, place, from, all(field.fields(), entry, place, path, within(row, number))));
			}
			return rows;
		}

		private List<String> wrong(String pointer, String place, FieldKind kind, List<Option> options, boolean nested) {
			List<String> sentencesHere = new ArrayList<>();
			for (FieldProblem problem : this.problems) {
				boolean here = problem.pointer().equals(pointer) || !nested && problem.pointer().startsWith(pointer + "/");
				if (here && this.placed.add(problem)) {
					String sentence = Forms.this.sentences.of(asShown(problem, kind, options), this.language);
					sentencesHere.add(sentence);
					this.faults.add(new FormView.Fault("#" + FieldView.idOf(pointer), words("form.fault", place, sentence)));
				}
			}
			return sentencesHere;
		}

		private String within(String row, String label) {
			return row.isEmpty() ? label : row + " › " + label;
		}

		/** What no field of this page can show. */
		void rest() {
			this.problems.stream()
				.filter(problem -> !this.placed.contains(problem))
				.map(problem -> new FormView.Fault("", Forms.this.sentences.of(problem, this.language)))
				.forEach(this.faults::add);
		}

		private List<Option> withNone(FieldKind kind, List<Option> options) {
			if (kind != FieldKind.CHOICE && kind != FieldKind.YES_NO) {
				return options;
			}
			List<Option> all = new ArrayList<>(options);
			all.add(new Option("", label("form.none")));
			return all;
		}

		private String words(String key, String... arguments) {
			return Forms.this.messages.getMessage(key, arguments, this.language.locale());
		}

		private List<Option> options(Field field) {
			return switch (field.kind()) {
				case CHOICE, TICKS -> field.values()
					.stream()
					.map(value -> new Option(value, label("code." + field.list() + "." + value)))
					.toList();
				case CODE -> this.choices.codes().apply(String.valueOf(field.list()));
				case YES_NO -> List.of(new Option("true", label("form.yes")), new Option("false", label("form.no")));
				case LINE_OR_UNKNOWN -> List.of(new Option(String.valueOf(field.list()), label(field.key() + ".unknown")));
				case LENGTH -> Arrays.stream(Length.Unit.values())
					.map(unit -> new Option(unit.name(), label("form.length." + unit)))
					.toList();
				default -> List.of();
			};
		}

		private @Nullable String hint(String key) {
			return Forms.this.messages.getMessage(key + ".hint", null, null, this.language.locale());
		}

	}

	/** Values are named as they are offered, and what should have been a number is said to be none. */
	private static FieldProblem asShown(FieldProblem problem, FieldKind kind, List<Option> options) {
		if (kind == FieldKind.NUMBER && problem.code().equals("wrong-type")) {
			return FieldProblem.of(problem.pointer(), "not-a-number");
		}
		return new FieldProblem(problem.pointer(), problem.code(), problem.arguments()
			.stream()
			.map(value -> options.stream()
				.filter(option -> option.value().equals(value))
				.map(Option::label)
				.findFirst()
				.orElse(value))
			.toList());
	}

	/** A code that is offered no more is still shown where it was chosen. */
	private static List<Option> withTyped(FieldKind kind, List<Option> options, List<String> chosen) {
		if (kind != FieldKind.CODE && kind != FieldKind.CHOICE && kind != FieldKind.TICKS) {
			return options;
		}
		List<Option> all = new ArrayList<>(options);
		chosen.stream()
			.filter(value -> !value.isEmpty() && options.stream().noneMatch(option -> option.value().equals(value)))
			.forEach(value -> all.add(new Option(value, value)));
		return all;
	}

	private static boolean isNested(FieldKind kind) {
		return kind == FieldKind.GROUP || kind == FieldKind.ROWS || kind == FieldKind.SPAN;
	}

}
