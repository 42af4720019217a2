package org.yuegang.liaison.system.form;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * A field as it stands on the page, in the reader's words.
 *
 * @param pointer the name under which it is posted
 * @param value what is filled in: the text, the Traditional text, or the date
 * @param other the Simplified text, the time of day, or the unit of a length
 * @param chosen the values chosen among {@code options}
 * @param problems what is wrong with it, as sentences
 */
public record FieldView(String pointer, FieldKind kind, String label, @Nullable String hint, String value, String other,
		List<Option> options, List<String> chosen, List<String> problems, List<Row> rows, List<FieldView> fields,
		boolean optional) {

	private static final int FEW = 6;

	private static final List<String> SHORT = List.of("name", "post", "place", "subject");

	/** One entry of a list; {@code from} is its place in what was last kept, empty for a new one. */
	public record Row(int number, String pointer, String from, List<FieldView> fields) {
	}

	/** The same with other rows. */
	public FieldView withRows(List<Row> rows) {
		return new FieldView(this.pointer, this.kind, this.label, this.hint, this.value, this.other, this.options, this.chosen,
				this.problems, rows, this.fields, this.optional);
	}

	/** The HTML id of its first input. */
	public String id() {
		return idOf(this.pointer);
	}

	/** The part of the form template that shows it: few choices are seen at once, many are a list to open. */
	public String fragment() {
		return switch (this.kind) {
			case AREA -> "area";
			case PROSE -> "prose";
			case CHOICE, YES_NO -> this.options.stream().filter(option -> !option.value().isEmpty()).count() <= FEW ? "radios" : "select";
			case CODE -> "select";
			case LINE_OR_UNKNOWN -> "known";
			case LENGTH -> "length";
			case TICKS -> "ticks";
			case MOMENT, WHEN -> "time";
			case GROUP, SPAN -> "group";
			case ROWS -> "rows";
			case LINE, NUMBER, DAY -> "line";
		};
	}

	/** How high a text is shown: names, posts and titles are short. */
	public int getLines() {
		return SHORT.contains(this.pointer.substring(this.pointer.lastIndexOf('/') + 1)) ? 1 : 4;
	}

	public boolean isWrong() {
		return !this.problems.isEmpty();
	}

	/** Ids of what describes the input. */
	public @Nullable String describedBy() {
		String ids = (this.hint == null ? "" : id() + "-hint ") + (isWrong() ? id() + "-error" : "");
		return ids.isBlank() ? null : ids.strip();
	}

	static String idOf(String pointer) {
		return "f" + pointer.replace('/', '-').replace('#', '-');
	}

}
