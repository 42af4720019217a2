package org.yuegang.liaison.system;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

import com.fasterxml.classmate.ResolvedType;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.github.victools.jsonschema.generator.FieldScope;
import com.github.victools.jsonschema.generator.Option;
import com.github.victools.jsonschema.generator.SchemaBuilder;
import com.github.victools.jsonschema.generator.SchemaGenerationContext;
import com.github.victools.jsonschema.generator.SchemaGenerator;
import com.github.victools.jsonschema.generator.SchemaGeneratorConfigBuilder;
import com.github.victools.jsonschema.generator.impl.DefinitionKey;
import com.github.victools.jsonschema.generator.naming.SchemaDefinitionNamingStrategy;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The schemas of the API's description, each once and by its name. What a form is read into is described as
 * {@link FormSchema} describes it, also where it is shown again; other answers are open, so that they may grow.
 */
@Component
public class ApiSchemas {

	private static final String PLACE = "components/schemas";

	private final Set<Class<?>> forms = new LinkedHashSet<>();

	private final Set<Class<?>> answers = new LinkedHashSet<>();

	private final Map<String, ObjectNode> others = new LinkedHashMap<>();

	/** Takes a record in, as its reader holds a form to it; answers with the reference to it. */
	public synchronized String form(Class<? extends Record> form) {
		this.forms.add(form);
		return reference(name(form));
	}

	/** The same for what may be sent without what is still missing. */
	public synchronized String draft(Class<? extends Record> form) {
		ObjectNode schema = FormSchema.of(form);
		schema.remove("$schema");
		schema.findParents("required")
			.stream()
			.filter(parent -> parent.path("required").isArray())
			.forEach(parent -> ((ObjectNode) parent).remove("required"));
		return other(name(form) + "Draft", schema);
	}

	/** Takes in a record that is only answered. */
	public synchronized String answer(Class<?> answer) {
		this.answers.add(answer);
		return reference(name(answer));
	}

	/** Takes in a schema that is put together elsewhere. */
	public synchronized String other(String name, ObjectNode schema) {
		this.others.put(name, schema);
		return reference(name);
	}

	/** All that were taken in, with all that they refer to, in the order of their names. */
	public synchronized Map<String, JsonNode> all() {
		Names names = new Names();
		Map<String, JsonNode> all = new TreeMap<>(definitions(answerConfig(), names, this.answers));
		all.putAll(definitions(FormSchema.config(), names, this.forms));
		all.putAll(this.others);
		return all;
	}

	private static String reference(String name) {
		return "#/" + PLACE + "/" + name;
	}

	private static Map<String, JsonNode> definitions(SchemaGeneratorConfigBuilder config, Names names,
			Collection<Class<?>> types) {
		config.with(Option.DEFINITIONS_FOR_ALL_OBJECTS);
		config.forTypesInGeneral().withDefinitionNamingStrategy(names);
		SchemaBuilder builder = new SchemaGenerator(config.build()).buildMultipleSchemaDefinitions();
		types.forEach(builder::createSchemaReference);
		return builder.collectDefinitions(PLACE).properties().stream()
			.collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
	}

	private static SchemaGeneratorConfigBuilder answerConfig() {
		SchemaGeneratorConfigBuilder config = FormSchema.plain();
		config.forFields().withRequiredCheck(ApiSchemas::isAlwaysThere);
		return config;
	}

	/** Null is left out of every answer, and an empty list where the field says so. */
	private static boolean isAlwaysThere(FieldScope field) {
		JsonInclude include = field.getAnnotation(JsonInclude.class);
		return !field.getRawMember().getAnnotatedType().isAnnotationPresent(Nullable.class)
				&& (include == null || include.value() == JsonInclude.Include.ALWAYS);
	}

	/** The class's own name, after that of the class it stands in. */
	private static String name(Class<?> type) {
		Class<?> outer = type.getEnclosingClass();
		return outer == null ? type.getSimpleName() : name(outer).replaceFirst("Controller$", "") + type.getSimpleName();
	}

	/** Names that stay when another class comes; of two classes of one name, one has to be called something else. */
	private static final class Names implements SchemaDefinitionNamingStrategy {

		private final Map<String, ResolvedType> given = new HashMap<>();

		@Override
		public String getDefinitionNameForKey(DefinitionKey key, SchemaGenerationContext context) {
			String name = name(key.getType());
			ResolvedType first = this.given.putIfAbsent(name, key.getType());
			if (first != null && !first.equals(key.getType())) {
				throw new IllegalStateException(first + " and " + key.getType() + " are both called " + name);
			}
			return name;
		}

		private static String name(ResolvedType type) {
			return ApiSchemas.name(type.getErasedType())
					+ type.getTypeParameters().stream().map(Names::name).collect(Collectors.joining());
		}

	}

}
