package org.yuegang.liaison.system.form;

import java.lang.annotation.Annotation;
import java.lang.reflect.AnnotatedParameterizedType;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.ParameterizedType;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.yuegang.liaison.system.AskedNow;
import org.yuegang.liaison.system.BilingualText;
import org.yuegang.liaison.system.Coded;
import org.yuegang.liaison.system.Language;
import org.yuegang.liaison.system.Length;
import org.yuegang.liaison.system.RecordReader;
import org.yuegang.liaison.system.TextOrRecord;

/** Reads the fields of a form off the record that {@link RecordReader} will read, so that the two cannot differ. */
public final class RecordFields {

	/** Longer texts get more than one line. */
	private static final int ONE_LINE = 300;

	private RecordFields() {
	}

	/** @param prefix what the message keys of the labels begin with; a field inside another goes by its whole path */
	public static List<Field> of(Class<?> type, String prefix) {
		return of(type, prefix, path -> path);
	}

	/** Every field goes by its own name alone, wherever it stands. */
	public static List<Field> byName(Class<?> type, String prefix) {
		return of(type, prefix, path -> prefix);
	}

	private static List<Field> of(Class<?> type, String prefix, UnaryOperator<String> within) {
		return Arrays.stream(type.getRecordComponents())
			.map(part -> field(part.getName(), prefix + "." + part.getName(), part.getAnnotatedType(), within))
			.toList();
	}

	private static Field field(String name, String key, AnnotatedType type, UnaryOperator<String> within) {
		Class<?> raw = raw(type);
		boolean needed = (!has(type, Nullable.class) || has(type, AskedNow.class)) && !List.class.isAssignableFrom(raw);
		if (List.class.isAssignableFrom(raw)) {
			AnnotatedType entry = ((AnnotatedParameterizedType) type).getAnnotatedActualTypeArguments()[0];
			Class<?> of = raw(entry);
			if (of.isEnum()) {
				return new Field(name, key, FieldKind.TICKS, of.getSimpleName(), constants(of), List.of(), false);
			}
			return new Field(name, key, FieldKind.ROWS, null, List.of(), isPlain(of)
					? List.of(field("", key, entry, within)) : of(of, within.apply(key), within), false);
		}
		if (raw.isEnum()) {
			return new Field(name, key, FieldKind.CHOICE, raw.getSimpleName(), constants(raw), List.of(), needed);
		}
		Coded coded = type.getAnnotation(Coded.class);
		if (coded != null) {
			return new Field(name, key, FieldKind.CODE, coded.value(), List.of(), List.of(), needed);
		}
		Optional<TextOrRecord> forms = TextOrRecord.of(raw);
		if (forms.isPresent()) {
			return new Field(name, key, FieldKind.SPAN, null, List.of(), of(forms.get().object(), within.apply(key), within),
					needed);
		}
		FieldKind kind = kind(raw, type);
		return new Field(name, key, kind, null, List.of(), kind == FieldKind.GROUP ? of(raw, within.apply(key), within) : List.of(), needed);
	}

	private static FieldKind kind(Class<?> raw, AnnotatedType type) {
		if (raw == BilingualText.class) {
			return FieldKind.PROSE;
		}
		if (raw == Instant.class) {
			return FieldKind.MOMENT;
		}
		if (raw == LocalDate.class) {
			return FieldKind.DAY;
		}
		if (raw == Boolean.class || raw == boolean.class) {
			return FieldKind.YES_NO;
		}
		if (Number.class.isAssignableFrom(raw) || raw.isPrimitive()) {
			return FieldKind.NUMBER;
		}
		if (raw == Length.class) {
			return FieldKind.LENGTH;
		}
		if (raw.isRecord()) {
			return FieldKind.GROUP;
		}
		if (raw.isSealed()) {
			return FieldKind.WHEN;
		}
		Size size = type.getAnnotation(Size.class);
		return size == null || size.max() <= ONE_LINE ? FieldKind.LINE : FieldKind.AREA;
	}

	private static boolean isPlain(Class<?> type) {
		return !type.isRecord() || type == BilingualText.class;
	}

	/** As they stand in JSON: a language by its tag, everything else by its name. */
	private static List<String> constants(Class<?> type) {
		return Arrays.stream(type.getEnumConstants())
			.map(constant -> constant instanceof Language language ? language.tag() : ((Enum<?>) constant).name())
			.toList();
	}

	private static boolean has(AnnotatedType type, Class<? extends Annotation> annotation) {
		return type.isAnnotationPresent(annotation);
	}

	private static Class<?> raw(AnnotatedType type) {
		return type.getType() instanceof ParameterizedType generic ? (Class<?>) generic.getRawType()
				: (Class<?>) type.getType();
	}

}
