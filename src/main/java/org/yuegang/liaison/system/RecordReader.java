package org.yuegang.liaison.system;

import java.lang.reflect.AnnotatedParameterizedType;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.ParameterizedType;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiPredicate;

import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads JSON strictly into records and reports every problem it finds, each with its JSON pointer, where Jackson's
 * own binding stops at the first. What is not {@code @Nullable} and no list must be there; a list may be left out.
 * {@link Size}, {@link PositiveOrZero}, {@link Identifier} and {@link Coded} on a component are kept; text is trimmed
 * and an empty text counts as left out.
 */
public final class RecordReader {

	/** Longest list where a component says nothing. */
	static final int LONGEST_LIST = 200;

	private static final int MOST_DIGITS = 30;

	private final JsonMapper mapper = JsonConfiguration.mapper();

	private final TextValue texts;

	/** @param vocabulary whether a list (first) knows a code (second) */
	public RecordReader(BiPredicate<String, String> vocabulary) {
		this(new TextValue(vocabulary, InvisibleCharacters::inIdentifier));
	}

	private RecordReader(TextValue texts) {
		this.texts = texts;
	}

	/**
	 * For what was accepted before, here or by the other node: its codes may have been retired since, and what was
	 * accepted with an invisible character in an identifier is not lost for it.
	 */
	public static RecordReader ofRecords() {
		return new RecordReader(new TextValue((list, code) -> true, text -> ""));
	}

	/** Reads a text: {@code malformed-json} where it is none, {@code duplicate-field} on a key given twice. */
	public <T extends Record> Reading<T> read(String json, Class<T> type) {
		try {
			return read(this.mapper.readTree(json), type);
		}
		catch (JacksonException unreadable) {
			return new Reading.Unreadable<>(List.of(JsonFaults.of(unreadable, "")));
		}
	}

	public <T extends Record> Reading<T> read(JsonNode tree, Class<T> type) {
		List<FieldProblem> problems = new ArrayList<>();
		Object value = record(tree, type, "", problems);
		return problems.isEmpty() && value != null ? new Reading.Read<>(type.cast(value))
				: new Reading.Unreadable<>(problems);
	}

	private @Nullable Object record(JsonNode node, Class<?> type, String pointer, List<FieldProblem> problems) {
		if (!node.isObject()) {
			return wrongType(pointer, "object", problems);
		}
		int before = problems.size();
		RecordShape shape = RecordShape.of(type);
		List<@Nullable Object> arguments = new ArrayList<>();
		for (RecordShape.Component component : shape.components()) {
			arguments.add(component(node, component, pointer, problems));
		}
		for (String name : node.propertyNames()) {
			if (!shape.knows(name)) {
				problems.add(FieldProblem.of(child(pointer, name), "unknown-field", name));
			}
		}
		return problems.size() > before ? null : shape.construct(arguments.toArray());
	}

	private @Nullable Object component(JsonNode node, RecordShape.Component component, String pointer,
			List<FieldProblem> problems) {
		JsonNode given = node.get(component.name());
		String place = child(pointer, component.name());
		int before = problems.size();
		Object value = given == null || given.isNull() ? null : value(given, component.type(), place, problems);
		if (value == null && component.list()) {
			return List.of();
		}
		if (value == null && problems.size() == before && !component.nullable()) {
			problems.add(FieldProblem.of(place, "missing"));
		}
		return value;
	}

	private @Nullable Object value(JsonNode node, AnnotatedType type, String pointer, List<FieldProblem> problems) {
		Class<?> raw = raw(type);
		if (List.class.isAssignableFrom(raw)) {
			return list(node, (AnnotatedParameterizedType) type, pointer, problems);
		}
		if (raw.isRecord() && !TextValue.isText(raw)) {
			return record(node, raw, pointer, problems);
		}
		if (JsonNode.class.isAssignableFrom(raw)) {
			return node;
		}
		Optional<TextOrRecord> forms = TextOrRecord.of(raw);
		if (forms.isPresent()) {
			return node.isString() ? this.texts.read(node.stringValue(), type, forms.get().text(), pointer, problems)
					: record(node, forms.get().object(), pointer, problems);
		}
		if (raw == Boolean.class || raw == boolean.class) {
			return node.isBoolean() ? (Object) node.booleanValue() : wrongType(pointer, "boolean", problems);
		}
		if (TextValue.isText(raw)) {
			return node.isString() ? this.texts.read(node.stringValue(), type, raw, pointer, problems)
					: wrongType(pointer, "text", problems);
		}
		return number(node, type, raw, pointer, problems);
	}

	private @Nullable List<Object> list(JsonNode node, AnnotatedParameterizedType type, String pointer,
			List<FieldProblem> problems) {
		if (!node.isArray()) {
			wrongType(pointer, "list", problems);
			return null;
		}
		Size size = type.getAnnotation(Size.class);
		int longest = size == null ? LONGEST_LIST : size.max();
		if (node.size() > longest) {
			problems.add(FieldProblem.of(pointer, "too-many", String.valueOf(longest)));
			return null;
		}
		AnnotatedType element = type.getAnnotatedActualTypeArguments()[0];
		List<Object> values = new ArrayList<>();
		for (int i = 0; i < node.size(); i++) {
			int before = problems.size();
			Object value = node.get(i).isNull() ? null : value(node.get(i), element, pointer + "/" + i, problems);
			if (value != null) {
				values.add(value);
			}
			else if (problems.size() == before) {
				problems.add(FieldProblem.of(pointer + "/" + i, "missing"));
			}
		}
		return List.copyOf(values);
	}

	private @Nullable Object number(JsonNode node, AnnotatedType type, Class<?> raw, String pointer,
			List<FieldProblem> problems) {
		if (!node.isNumber()) {
			return wrongType(pointer, "number", problems);
		}
		BigDecimal value = node.decimalValue();
		// before any arithmetic: 1e999999999 is six letters in JSON and a gigabyte as digits
		if (value.precision() > MOST_DIGITS || Math.abs((long) value.scale()) > MOST_DIGITS) {
			problems.add(FieldProblem.of(pointer, "number-out-of-range"));
			return null;
		}
		if (type.isAnnotationPresent(PositiveOrZero.class) && value.signum() < 0) {
			problems.add(FieldProblem.of(pointer, "negative"));
			return null;
		}
		if (raw == BigDecimal.class) {
			return value;
		}
		try {
			return raw == Long.class || raw == long.class ? (Object) value.longValueExact() : value.intValueExact();
		}
		catch (ArithmeticException notWhole) {
			problems.add(FieldProblem.of(pointer, "not-whole"));
			return null;
		}
	}

	private static @Nullable Object wrongType(String pointer, String wanted, List<FieldProblem> problems) {
		problems.add(FieldProblem.of(pointer, "wrong-type", wanted));
		return null;
	}

	static Class<?> raw(AnnotatedType type) {
		return type.getType() instanceof ParameterizedType generic ? (Class<?>) generic.getRawType()
				: (Class<?>) type.getType();
	}

	private static String child(String pointer, String name) {
		return pointer + "/" + name.replace("~", "~0").replace("/", "~1");
	}

}
