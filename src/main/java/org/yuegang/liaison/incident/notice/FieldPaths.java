package org.yuegang.liaison.incident.notice;

import java.lang.reflect.AnnotatedParameterizedType;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.List;

import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.yuegang.liaison.system.BilingualText;
import org.yuegang.liaison.system.Language;
import org.yuegang.liaison.system.Length;
import org.yuegang.liaison.system.Script;
import org.yuegang.liaison.system.TextOrRecord;

/**
 * The fields of a notice by the names officers know them by: {@code field.<path>} in the message bundles, the path
 * being a JSON pointer without its indexes, {@code field.products.lots.useBy}; and {@code code.<Enum>.<CONSTANT>}.
 */
@Component
public final class FieldPaths {

	private final MessageSource messages;

	public FieldPaths(MessageSource messages) {
		this.messages = messages;
	}

	/** The paths of all fields of a notice; a prose counts as one field. */
	public static List<String> all() {
		List<String> paths = new ArrayList<>();
		collect(Notice.class, "", paths);
		return List.copyOf(paths);
	}

	/** The message key of the field a pointer leads to: {@code /products/0/name/zhHans} is {@code field.products.name}. */
	public static String key(String pointer) {
		List<String> names = new ArrayList<>();
		for (String step : pointer.substring(pointer.isEmpty() ? 0 : 1).split("/")) {
			if (!isIndex(step) && !isText(step)) {
				names.add(step);
			}
		}
		return "field." + String.join(".", names);
	}

	/**
	 * The field in words, from the outside in: 產品（第1項）› 批次（第2項）› 食用期限. A text of a prose is named as
	 * such.
	 */
	public String label(String pointer, Language language) {
		List<String> words = new ArrayList<>();
		StringBuilder path = new StringBuilder("field");
		for (String step : pointer.substring(pointer.isEmpty() ? 0 : 1).split("/")) {
			if (isIndex(step) && !words.isEmpty()) {
				words.set(words.size() - 1, message("field.entry", language, words.getLast(), Integer.parseInt(step) + 1));
			}
			else if (isText(step)) {
				words.add(message("field." + step, language));
			}
			else {
				words.add(message(path.append('.').append(step).toString(), language));
			}
		}
		return String.join(" › ", words);
	}

	/** A constant in words. */
	public String label(Enum<?> constant, Language language) {
		return message("code." + constant.getDeclaringClass().getSimpleName() + "." + constant.name(), language);
	}

	/** What is missing or promised, in words. */
	public String label(Fact fact, Language language) {
		return message("fact." + fact.field(), language);
	}

	private String message(String key, Language language, Object... arguments) {
		return this.messages.getMessage(key, arguments, language.locale());
	}

	private static void collect(Class<?> type, String parent, List<String> paths) {
		for (RecordComponent component : type.getRecordComponents()) {
			String path = parent.isEmpty() ? component.getName() : parent + "." + component.getName();
			paths.add(path);
			Class<?> inner = elementOf(component);
			if (inner.isRecord() && inner != BilingualText.class && inner != Length.class) {
				collect(inner, path, paths);
			}
		}
	}

	private static Class<?> elementOf(RecordComponent component) {
		AnnotatedType type = component.getAnnotatedType();
		return type instanceof AnnotatedParameterizedType list
				? (Class<?>) list.getAnnotatedActualTypeArguments()[0].getType()
				: TextOrRecord.of(component.getType()).<Class<?>>map(TextOrRecord::object).orElse(component.getType());
	}

	private static boolean isIndex(String step) {
		return !step.isEmpty() && step.chars().allMatch(digit -> digit >= '0' && digit <= '9');
	}

	private static boolean isText(String step) {
		return Script.named(step).isPresent();
	}

}
