package org.yuegang.liaison.incident.act;

import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.util.List;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/** Whether a body has every part that its record does not mark as one that may be missing. */
public final class Wholeness {

	private static final ClassValue<List<Method>> NEEDED = new ClassValue<>() {
		@Override
		protected List<Method> computeValue(Class<?> type) {
			return Stream.of(type.getRecordComponents())
				.filter(part -> !part.getType().isPrimitive()
						&& !part.getAnnotatedType().isAnnotationPresent(Nullable.class))
				.map(RecordComponent::getAccessor)
				.toList();
		}
	};

	private Wholeness() {
	}

	public static boolean of(Body body) {
		return NEEDED.get(body.getClass()).stream().noneMatch(part -> read(part, body) == null)
				&& (body.notice() == null || body.notice().isIdentified());
	}

	private static @Nullable Object read(Method part, Body body) {
		try {
			return part.invoke(body);
		}
		catch (ReflectiveOperationException bug) {
			throw new IllegalStateException(part + " cannot be read", bug);
		}
	}

}
