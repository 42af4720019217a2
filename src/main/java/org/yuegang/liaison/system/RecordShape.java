package org.yuegang.liaison.system;

import java.lang.reflect.AnnotatedType;
import java.lang.reflect.Constructor;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

/** What reflection says of a record, asked once for each type: asking costs more than reading a value. */
final class RecordShape {

	private static final ClassValue<RecordShape> SHAPES = new ClassValue<>() {

		@Override
		protected RecordShape computeValue(Class<?> type) {
			return new RecordShape(type);
		}

	};

	private final List<Component> components;

	private final Set<String> names;

	private final Constructor<?> canonical;

	private RecordShape(Class<?> type) {
		RecordComponent[] all = type.getRecordComponents();
		this.components = Arrays.stream(all).map(Component::of).toList();
		this.names = this.components.stream().map(Component::name).collect(Collectors.toUnmodifiableSet());
		try {
			this.canonical = type
				.getDeclaredConstructor(Arrays.stream(all).map(RecordComponent::getType).toArray(Class[]::new));
			this.canonical.setAccessible(true);
		}
		catch (NoSuchMethodException bug) {
			throw new IllegalStateException(type + " has no canonical constructor", bug);
		}
	}

	static RecordShape of(Class<?> type) {
		return SHAPES.get(type);
	}

	/** In the order in which they are declared. */
	List<Component> components() {
		return this.components;
	}

	boolean knows(String name) {
		return this.names.contains(name);
	}

	Object construct(Object[] arguments) {
		try {
			return this.canonical.newInstance(arguments);
		}
		catch (ReflectiveOperationException bug) {
			throw new IllegalStateException(this.canonical + " could not be given what was read", bug);
		}
	}

	/** @param nullable whether it may be left out; a list always may */
	record Component(String name, AnnotatedType type, boolean list, boolean nullable) {

		private static Component of(RecordComponent component) {
			AnnotatedType type = component.getAnnotatedType();
			return new Component(component.getName(), type, List.class.isAssignableFrom(component.getType()),
					type.isAnnotationPresent(Nullable.class));
		}

	}

}
