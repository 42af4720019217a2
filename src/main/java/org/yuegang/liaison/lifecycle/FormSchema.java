package org.yuegang.liaison.lifecycle;

import java.lang.reflect.AnnotatedParameterizedType;
import java.lang.reflect.AnnotatedType;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;

import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.yuegang.liaison.system.BilingualText;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * The form of an act as JSON Schema (draft 2020-12), made from the record that
 * {@link org.yuegang.liaison.system.RecordReader} reads, so that the two cannot differ.
 */
public final class FormSchema {

	private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

	private FormSchema() {
	}

	public static ObjectNode of(Class<? extends Record> form) {
		ObjectNode schema = NODES.objectNode();
		schema.put("$schema", "https://json-schema.org/draft/2020-12/schema");
		schema.setAll(object(form));
		return schema;
	}

	private static ObjectNode object(Class<?> form) {
		ObjectNode schema = NODES.objectNode().put("type", "object").put("additionalProperties", false);
		ObjectNode properties = schema.putObject("properties");
		var required = NODES.arrayNode();
		for (RecordComponent component : form.getRecordComponents()) {
			AnnotatedType type = component.getAnnotatedType();
			properties.set(component.getName(), type(type));
			Size size = type.getAnnotation(Size.class);
			boolean needed = List.class.isAssignableFrom(component.getType()) ? size != null && size.min() > 0
					: !type.isAnnotationPresent(Nullable.class);
			if (needed) {
				required.add(component.getName());
			}
		}
		if (!required.isEmpty()) {
			schema.set("required", required);
		}
		return schema;
	}

	private static ObjectNode type(AnnotatedType type) {
		if (type instanceof AnnotatedParameterizedType list) {
			ObjectNode schema = NODES.objectNode().put("type", "array");
			schema.set("items", type(list.getAnnotatedActualTypeArguments()[0]));
			return bounded(schema, type, "minItems", "maxItems");
		}
		Class<?> plain = (Class<?>) type.getType();
		if (plain == BilingualText.class) {
			return object(plain).put("minProperties", 1);
		}
		return plain.isRecord() ? object(plain) : bounded(leaf(plain), type, "minLength", "maxLength");
	}

	private static ObjectNode bounded(ObjectNode schema, AnnotatedType type, String least, String most) {
		Size size = type.getAnnotation(Size.class);
		if (size != null && size.min() > 0) {
			schema.put(least, size.min());
		}
		if (size != null && size.max() < Integer.MAX_VALUE) {
			schema.put(most, size.max());
		}
		return schema;
	}

	private static ObjectNode leaf(Class<?> type) {
		ObjectNode schema = NODES.objectNode();
		if (type == boolean.class || type == Boolean.class) {
			return schema.put("type", "boolean");
		}
		if (type == BigDecimal.class) {
			return schema.put("type", "number");
		}
		if (type.isPrimitive() || Number.class.isAssignableFrom(type)) {
			return schema.put("type", "integer");
		}
		schema.put("type", "string");
		if (type.isEnum()) {
			var values = schema.putArray("enum");
			Arrays.stream(type.getEnumConstants()).forEach(constant -> values.add(((Enum<?>) constant).name()));
		}
		else if (type == Instant.class) {
			schema.put("format", "date-time");
		}
		else if (type == LocalDate.class) {
			schema.put("format", "date");
		}
		else if (type == UUID.class) {
			schema.put("format", "uuid");
		}
		return schema;
	}

}
