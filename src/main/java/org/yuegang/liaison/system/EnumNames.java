package org.yuegang.liaison.system;

import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import com.fasterxml.jackson.annotation.JsonValue;

/** The names by which the constants of an enum stand in JSON: its own, or what its {@code @JsonValue} says. */
final class EnumNames {

	/** The constants of a type by name, in their order: it is asked once. */
	private static final ClassValue<Map<String, Object>> NAMES = new ClassValue<>() {

		@Override
		protected Map<String, Object> computeValue(Class<?> type) {
			Map<String, Object> constants = new LinkedHashMap<>();
			for (Object constant : type.getEnumConstants()) {
				constants.putIfAbsent(nameOf(constant), constant);
			}
			return constants;
		}

	};

	private EnumNames() {
	}

	static List<String> of(Class<?> type) {
		return List.copyOf(NAMES.get(type).keySet());
	}

	static Optional<Object> find(Class<?> type, String name) {
		return Optional.ofNullable(NAMES.get(type).get(name));
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
