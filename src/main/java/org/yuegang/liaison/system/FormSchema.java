package org.yuegang.liaison.system;

import java.lang.reflect.AnnotatedType;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import com.fasterxml.classmate.ResolvedType;
import com.fasterxml.jackson.annotation.JsonValue;
import com.github.victools.jsonschema.generator.CustomDefinition;
import com.github.victools.jsonschema.generator.CustomDefinition.AttributeInclusion;
import com.github.victools.jsonschema.generator.CustomDefinition.DefinitionType;
import com.github.victools.jsonschema.generator.FieldScope;
import com.github.victools.jsonschema.generator.Option;
import com.github.victools.jsonschema.generator.OptionPreset;
import com.github.victools.jsonschema.generator.SchemaGenerationContext;
import com.github.victools.jsonschema.generator.SchemaGenerator;
import com.github.victools.jsonschema.generator.SchemaGeneratorConfigBuilder;
import com.github.victools.jsonschema.generator.SchemaVersion;
import com.github.victools.jsonschema.module.jakarta.validation.JakartaValidationModule;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The JSON Schema (draft 2020-12) of the form a record stands for, saying what {@link RecordReader} holds it to: types,
 * constants, formats, lengths, what is required, nothing besides. {@code x-codelist} names the vocabulary of a code.
 */
public final class FormSchema {

	private static final SchemaGenerator GENERATOR = generator();

	private static final Map<Class<?>, ObjectNode> MADE = new HashMap<>();

	private FormSchema() {
	}

	/** A copy of its own for each caller. */
	public static ObjectNode of(Class<? extends Record> form) {
		// the generator is not made for several threads, and a class is asked for each time a case is looked at
		synchronized (GENERATOR) {
			return MADE.computeIfAbsent(form, GENERATOR::generateSchema).deepCopy();
		}
	}

	private static SchemaGenerator generator() {
		return new SchemaGenerator(config().with(Option.INLINE_ALL_SCHEMAS).build());
	}

	/** How a form is described, whether whole or in parts that refer to each other. */
	static SchemaGeneratorConfigBuilder config() {
		SchemaGeneratorConfigBuilder builder = plain().with(new JakartaValidationModule())
			.with(Option.FORBIDDEN_ADDITIONAL_PROPERTIES_BY_DEFAULT);
		builder.forFields().withRequiredCheck(FormSchema::isRequired).withInstanceAttributeOverride(FormSchema::limits);
		return builder;
	}

	/** The types alone, as {@link JsonConfiguration} writes them. */
	static SchemaGeneratorConfigBuilder plain() {
		SchemaGeneratorConfigBuilder builder = new SchemaGeneratorConfigBuilder(SchemaVersion.DRAFT_2020_12,
				OptionPreset.PLAIN_JSON)
			.with(Option.MAP_VALUES_AS_ADDITIONAL_PROPERTIES);
		builder.forTypesInGeneral().withCustomDefinitionProvider(FormSchema::text);
		return builder;
	}

	private static @Nullable CustomDefinition text(ResolvedType type, SchemaGenerationContext context) {
		Class<?> raw = type.getErasedType();
		if (JsonNode.class.isAssignableFrom(raw)) {
			return inline(context.getGeneratorConfig().createObjectNode());
		}
		Optional<TextOrRecord> forms = TextOrRecord.of(raw);
		if (forms.isPresent()) {
			ObjectNode either = context.getGeneratorConfig().createObjectNode();
			either.putArray("anyOf")
				.add(context.createDefinition(context.getTypeContext().resolve(forms.get().text())))
				.add(context.createDefinition(context.getTypeContext().resolve(forms.get().object())));
			return inline(either);
		}
		if (raw == String.class || !TextValue.isText(raw) && !isWrittenAsText(raw)) {
			return null;
		}
		ObjectNode schema = context.getGeneratorConfig().createObjectNode().put("type", "string");
		if (raw.isEnum()) {
			EnumNames.of(raw).forEach(schema.putArray("enum")::add);
		}
		else if (raw == Instant.class) {
			schema.put("format", "date-time");
		}
		else if (raw == LocalDate.class) {
			schema.put("format", "date");
		}
		else if (raw == UUID.class) {
			schema.put("format", "uuid");
		}
		else if (raw == Length.class) {
			schema.put("format", "duration");
		}
		return inline(schema);
	}

	/** A record that is answered as one text and taken from a parameter. */
	private static boolean isWrittenAsText(Class<?> raw) {
		return Arrays.stream(raw.getDeclaredMethods())
			.anyMatch(method -> method.isAnnotationPresent(JsonValue.class) && method.getReturnType() == String.class);
	}

	private static CustomDefinition inline(ObjectNode schema) {
		return new CustomDefinition(schema, DefinitionType.INLINE, AttributeInclusion.YES);
	}

	private static boolean isRequired(FieldScope field) {
		AnnotatedType type = annotated(field);
		return (!type.isAnnotationPresent(Nullable.class) || type.isAnnotationPresent(AskedNow.class))
				&& !List.class.isAssignableFrom(field.getRawMember().getType());
	}

	private static void limits(ObjectNode schema, FieldScope field, SchemaGenerationContext context) {
		if (field.isFakeContainerItemScope()) {
			return;
		}
		Coded coded = annotated(field).getAnnotation(Coded.class);
		if (coded != null) {
			schema.put("x-codelist", coded.value());
		}
		else if (field.getRawMember().getType() == String.class && !schema.has("maxLength")) {
			schema.put("maxLength", TextValue.LONGEST);
		}
		else if (List.class.isAssignableFrom(field.getRawMember().getType()) && !schema.has("maxItems")) {
			schema.put("maxItems", RecordReader.LONGEST_LIST);
		}
	}

	private static AnnotatedType annotated(FieldScope field) {
		return field.getRawMember().getAnnotatedType();
	}

}
