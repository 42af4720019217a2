package org.yuegang.liaison.system.form;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * One field of a form.
 *
 * @param name its JSON name; empty for the entries of a list of plain values
 * @param key the message key of its label; {@code key.hint} may say more
 * @param list the vocabulary of a code, the enum whose constants may be chosen, or the value of what is not known
 * @param values the constants of that enum
 * @param fields the fields of a group or of one row
 * @param needed whether the form cannot be read without it
 */
public record Field(String name, String key, FieldKind kind, @Nullable String list, List<String> values,
		List<Field> fields, boolean needed) {

	public Field {
		values = List.copyOf(values);
		fields = List.copyOf(fields);
	}

	/** The same field with a box to tick, worded {@code key.unknown}, that puts in this value for what is not known. */
	public Field orUnknown(String value) {
		return new Field(this.name, this.key, FieldKind.LINE_OR_UNKNOWN, value, this.values, this.fields, this.needed);
	}

	/** The same field with only these of its own, or all but these. */
	public Field keeping(boolean named, String... names) {
		List<String> wanted = List.of(names);
		return new Field(this.name, this.key, this.kind, this.list, this.values,
				this.fields.stream().filter(field -> wanted.contains(field.name()) == named).toList(), this.needed);
	}

	/** The field of that name among these. */
	public static Field named(List<Field> fields, String name) {
		return fields.stream()
			.filter(field -> field.name().equals(name))
			.findFirst()
			.orElseThrow(() -> new IllegalArgumentException("No field " + name));
	}

	/** Where it stands below {@code parent}. */
	public String pointer(String parent) {
		return this.name.isEmpty() ? parent : parent + "/" + this.name;
	}

}
