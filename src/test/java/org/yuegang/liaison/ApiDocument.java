package org.yuegang.liaison;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import org.yuegang.liaison.system.JsonConfiguration;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The API's description of itself, and what it lacks. */
final class ApiDocument {

	private static final String PROBLEM = "application/problem+json";

	private static final SchemaRegistry SCHEMAS = SchemaRegistry
		.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);

	private final JsonNode whole;

	private final JsonNode components;

	ApiDocument(JsonNode whole) {
		this.whole = whole;
		this.components = closed(whole.get("components"));
	}

	/** One method of one path. */
	record Operation(String method, String path, JsonNode said) {

		@Override
		public String toString() {
			return this.method.toUpperCase(Locale.ROOT) + " " + this.path;
		}

		/** The media type and schema of what it answers when all goes well. */
		JsonNode answer() {
			return Stream.of("200", "201").map(this.said.get("responses")::get).filter(each -> each != null).findFirst()
				.map(each -> each.get("content")).orElseThrow();
		}

		boolean takesBody() {
			return this.said.has("requestBody");
		}

	}

	List<Operation> operations() {
		return this.whole.get("paths")
			.propertyStream()
			.flatMap(path -> path.getValue()
				.propertyStream()
				.map(method -> new Operation(method.getKey(), path.getKey(), method.getValue())))
			.toList();
	}

	/** What the operation does not say of itself, in words. */
	List<String> lacks(Operation operation) {
		JsonNode said = operation.said();
		List<String> lacks = new ArrayList<>();
		if (said.path("summary").asString("").isBlank()) {
			lacks.add("summary");
		}
		if (said.path("operationId").asString("").matches(".*_\\d+|")) {
			lacks.add("operationId of its own");
		}
		if (said.path("security").isEmpty()) {
			lacks.add("security");
		}
		said.path("security").valueStream().flatMap(one -> one.propertyNames().stream())
			.filter(scheme -> !this.components.path("securitySchemes").has(scheme))
			.forEach(scheme -> lacks.add("security scheme " + scheme));
		said.path("parameters").valueStream().filter(parameter -> parameter.path("description").asString("").isBlank())
			.forEach(parameter -> lacks.add("meaning of " + parameter.get("name").asString()));
		if (operation.takesBody()) {
			said.at("/requestBody/content").propertyStream()
				.forEach(body -> lacks.addAll(content("request", body.getKey(), body.getValue())));
		}
		operation.answer().propertyStream().forEach(body -> lacks.addAll(content("answer", body.getKey(), body.getValue())));
		for (String status : expected(operation)) {
			if (!said.get("responses").has(status)) {
				lacks.add("answer " + status);
			}
		}
		said.get("responses").propertyStream().filter(answer -> answer.getKey().matches("[45]..|default"))
			.forEach(answer -> lacks.addAll(problems(answer.getKey(), answer.getValue())));
		return lacks;
	}

	/** Where the value is not as the schema of this content says; what the schema does not name may not be there. */
	List<String> faults(JsonNode content, JsonNode value) {
		ObjectNode schema = ((ObjectNode) content.get("schema")).deepCopy();
		schema.set("components", this.components);
		return SCHEMAS.getSchema(schema).validate(value).stream().map(Object::toString).toList();
	}

	private static Set<String> expected(Operation operation) {
		boolean ofOne = operation.path().contains("{");
		Stream<String> all = Stream.of("401", "403", "406", "500");
		Stream<String> one = ofOne ? Stream.of("400", "404") : Stream.of();
		Stream<String> sent = operation.takesBody() ? Stream.of("400", "413", "415") : Stream.of();
		Stream<String> written = operation.takesBody() && ofOne ? Stream.of("409", "422") : Stream.of();
		return Stream.of(all, one, sent, written).flatMap(each -> each).collect(Collectors.toSet());
	}

	private List<String> content(String what, String type, JsonNode content) {
		boolean json = type.equals("application/json");
		JsonNode schema = content.path("schema");
		boolean typed = Stream.of(schema, schema.at("/items"), schema.at("/anyOf/0")).anyMatch(this::isNamed)
				|| !json && schema.path("type").asString("").equals("string");
		List<String> lacks = new ArrayList<>();
		if (!typed) {
			lacks.add("schema of the " + what);
		}
		if (json && !content.has("example")) {
			lacks.add("example of the " + what);
		}
		else if (json && typed) {
			faults(content, content.get("example")).forEach(fault -> lacks.add("true example of the " + what + ": " + fault));
		}
		return lacks;
	}

	private boolean isNamed(JsonNode schema) {
		String name = schema.path("$ref").asString("").replace("#/components", "");
		return !name.isEmpty() && !this.components.at(name).isMissingNode();
	}

	private List<String> problems(String status, JsonNode answer) {
		JsonNode examples = answer.path("content").path(PROBLEM).path("examples");
		List<String> lacks = new ArrayList<>();
		if (answer.path("description").asString("").isBlank()) {
			lacks.add("meaning of " + status);
		}
		if (examples.isEmpty()) {
			lacks.add("problem types of " + status);
		}
		examples.propertyStream().forEach(example -> {
			String code = example.getKey();
			JsonNode problem = this.components.at("/examples/" + code + "/value");
			boolean told = problem.path("type").asString("").equals("urn:yuegang-liaison:problem:" + code)
					&& problem.path("status").asString("").equals(status)
					&& !problem.path("detail").asString("").startsWith("problem.");
			if (!told || !faults(answer.path("content").path(PROBLEM), problem).isEmpty()) {
				lacks.add("problem " + code + " of " + status);
			}
		});
		return lacks;
	}

	/** The same with every object closed, so that what is answered and not described is found. */
	private static JsonNode closed(JsonNode components) {
		JsonNode copy = JsonConfiguration.mapper().readTree(components.toString());
		copy.path("schemas").forEach(schema -> {
			if (schema.has("properties")) {
				((ObjectNode) schema).put("additionalProperties", false);
			}
		});
		return copy;
	}

}
