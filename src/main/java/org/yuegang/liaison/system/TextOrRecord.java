package org.yuegang.liaison.system;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * The two forms in which a sealed interface stands in JSON: a text, or an object.
 *
 * @param text its subtype that is read from a text
 * @param object its subtype that is a record
 */
public record TextOrRecord(Class<?> text, Class<?> object) {

	/** The two forms of the type, or empty where it has but one. */
	public static Optional<TextOrRecord> of(Class<?> type) {
		if (!type.isSealed() || TextValue.isText(type)) {
			return Optional.empty();
		}
		List<Class<?>> forms = Arrays.asList(type.getPermittedSubclasses());
		return forms.stream()
			.filter(TextValue::isText)
			.findFirst()
			.flatMap(text -> forms.stream()
				.filter(form -> form.isRecord() && form != text)
				.findFirst()
				.map(object -> new TextOrRecord(text, object)));
	}

}
