package org.yuegang.liaison.system;

import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

import com.fasterxml.jackson.annotation.JsonValue;

/** The names by which the constants of an enum stand in JSON: its own, or what its {@code @JsonValue} says. */
final class EnumNames {

	private EnumNames() {
	}

	static List<String> of(Class<?> type) {
		return Arrays.stream(type.getEnumConstants()).map(EnumNames::nameOf).toList();
	}

	static Optional<Object> find(Class<?> type, String name) {
		return Arrays.stream(type.getEnumConstants())
			.map(Object.class::cast)
			.filter(constant -> nameOf(constant).equals(name))
			.findFirst();
	}

	private static String nameOf(Object constant) {
		Class<?> type = ((Enum<?>) constant).getDeclaringClass();
		Optional<Method> value = Arrays.stream(type.getDeclaredMethods())
			.filter(method -> method.isAnnotationPresent(JsonValue.class))
			.findFirst();
		if (value.isEmpty()) {
			return ((Enum<?>) constant).name();
		}
		try {
			return (String) value.get().invoke(constant);
		}
		catch (ReflectiveOperationException hidden) {
			throw new IllegalStateException(hidden);
		}
	}

}
