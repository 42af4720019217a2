package org.yuegang.liaison.system;

import java.lang.reflect.AnnotatedType;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.BiPredicate;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import com.fasterxml.jackson.annotation.JsonCreator;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** Turns one JSON text into the value its component asks for, or says why it cannot. */
final class TextValue {

	/** Longest prose where a component says nothing. */
	static final int LONGEST = 10_000;

	private static final Pattern UNPRINTABLE = Pattern.compile("[\\p{Cntrl}\\p{Co}\\p{Cn}\\p{Cs}&&[^\\n\\t]]");

	/** A day and a time of day as forms and scripts put them together, either of which may be missing or no such thing. */
	private static final Pattern HALVES = Pattern.compile("(?<date>.*?)(T(?<time>[^T]*)(\\+08:00|Z))?",
			Pattern.DOTALL);

	private static final int EARLIEST_YEAR = 1900;

	private static final int LATEST_YEAR = 2199;

	/** How a type is made of text, asked of it once. */
	private static final ClassValue<Optional<Method>> CREATORS = new ClassValue<>() {

		@Override
		protected Optional<Method> computeValue(Class<?> raw) {
			return Arrays.stream(raw.getDeclaredMethods()).filter(TextValue::isOfText).findFirst();
		}

	};

	private final BiPredicate<String, String> vocabulary;

	private final UnaryOperator<String> invisible;

	/** @param invisible names what an identifier must not hold; empty where it may pass */
	TextValue(BiPredicate<String, String> vocabulary, UnaryOperator<String> invisible) {
		this.vocabulary = vocabulary;
		this.invisible = invisible;
	}

	@Nullable Object read(String text, AnnotatedType type, Class<?> raw, String pointer, List<FieldProblem> problems) {
		if (raw == String.class) {
			return string(text, type, pointer, problems);
		}
		String trimmed = text.strip();
		if (raw.isEnum()) {
			Optional<?> constant = EnumNames.find(raw, trimmed);
			if (constant.isEmpty()) {
				problems.add(FieldProblem.of(pointer, "unknown-code", shortened(trimmed)));
			}
			return constant.orElse(null);
		}
		try {
			return parse(trimmed, raw);
		}
		catch (DateTimeException notADate) {
			problems.add(notATime(trimmed, raw, pointer));
		}
		catch (IllegalArgumentException unreadable) {
			problems.add(FieldProblem.of(pointer, "impossible-value", shortened(trimmed)));
		}
		return null;
	}

	/** Says which half is missing where there is one, and shows the rest as an officer typed it, without the zone. */
	private static FieldProblem notATime(String text, Class<?> raw, String pointer) {
		Matcher halves = HALVES.matcher(text);
		halves.matches();
		String date = halves.group("date");
		String time = Objects.requireNonNullElse(halves.group("time"), "");
		if (date.isEmpty() && !time.isEmpty()) {
			return FieldProblem.of(pointer, "date-missing", shortened(time));
		}
		return raw == Instant.class && time.isEmpty() && isDay(date) ? FieldProblem.of(pointer, "time-missing", date)
				: FieldProblem.of(pointer, "impossible-date", shortened((date + " " + time).strip()));
	}

	private static boolean isDay(String text) {
		try {
			LocalDate.parse(text);
			return true;
		}
		catch (DateTimeException notADay) {
			return false;
		}
	}

	private @Nullable String string(String text, AnnotatedType type, String pointer, List<FieldProblem> problems) {
		boolean names = type.isAnnotationPresent(Identifier.class) || type.isAnnotationPresent(Coded.class);
		String value = names ? Normalizer.normalize(text, Normalizer.Form.NFKC).strip()
				: text.replace("\r\n", "\n").replace('\r', '\n').strip();
		Size size = type.getAnnotation(Size.class);
		int longest = size == null ? LONGEST : size.max();
		if (value.codePointCount(0, value.length()) > longest) {
			problems.add(FieldProblem.of(pointer, "too-long", String.valueOf(longest)));
			return null;
		}
		String invisible = names ? this.invisible.apply(text) : "";
		if (!invisible.isEmpty()) {
			problems.add(FieldProblem.of(pointer, "invisible", invisible));
			return null;
		}
		String unprintable = InvisibleCharacters.named(text.replace("\r\n", "\n").replace('\r', '\n'), UNPRINTABLE);
		if (!unprintable.isEmpty()) {
			problems.add(FieldProblem.of(pointer, "unprintable", unprintable));
			return null;
		}
		Coded coded = type.getAnnotation(Coded.class);
		if (coded != null) {
			// NFKC makes the micro sign a Greek mu; the lists spell it with the sign
			value = value.replace('\u03bc', '\u00b5');
		}
		if (coded != null && !value.isEmpty() && !this.vocabulary.test(coded.value(), value)) {
			problems.add(FieldProblem.of(pointer, "unknown-code", shortened(value)));
			return null;
		}
		return value.isEmpty() ? null : value;
	}

	private static Object parse(String text, Class<?> raw) {
		if (raw == Instant.class) {
			return inRange(Rfc3339.parse(text).atOffset(ZoneOffset.UTC)).toInstant();
		}
		if (raw == LocalDate.class) {
			LocalDate date = LocalDate.parse(text);
			inRange(date.atStartOfDay().atOffset(ZoneOffset.UTC));
			return date;
		}
		if (raw == UUID.class) {
			UUID id = UUID.fromString(text);
			if (!id.toString().equalsIgnoreCase(text)) {
				throw new IllegalArgumentException("not the canonical form");
			}
			return id;
		}
		return invoke(creator(raw), text);
	}

	/** A date outside of three centuries is a slip of the pen. */
	private static OffsetDateTime inRange(OffsetDateTime time) {
		if (time.getYear() < EARLIEST_YEAR || time.getYear() > LATEST_YEAR) {
			throw new DateTimeException("year " + time.getYear());
		}
		return time;
	}

	private static Method creator(Class<?> raw) {
		return CREATORS.get(raw)
			.orElseThrow(() -> new IllegalStateException(raw + " cannot be read from text"));
	}

	private static Object invoke(Method creator, String text) {
		try {
			return creator.invoke(null, text);
		}
		catch (InvocationTargetException failed) {
			if (failed.getCause() instanceof RuntimeException cause) {
				throw cause;
			}
			throw new IllegalStateException(failed);
		}
		catch (IllegalAccessException hidden) {
			throw new IllegalStateException(hidden);
		}
	}

	static boolean isText(Class<?> raw) {
		return raw == String.class || raw.isEnum() || raw == Instant.class || raw == LocalDate.class
				|| raw == UUID.class || CREATORS.get(raw).isPresent();
	}

	private static boolean isOfText(Method method) {
		return Modifier.isStatic(method.getModifiers()) && method.isAnnotationPresent(JsonCreator.class)
				&& method.getParameterTypes()[0] == String.class;
	}

	private static String shortened(String text) {
		return text.length() <= 60 ? text : text.substring(0, 60) + "…";
	}

}
