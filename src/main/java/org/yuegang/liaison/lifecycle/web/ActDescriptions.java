package org.yuegang.liaison.lifecycle.web;

import java.util.Locale;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.parameters.RequestBody;
import org.springdoc.core.customizers.OperationCustomizer;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;
import org.yuegang.liaison.lifecycle.ActRequest;
import org.yuegang.liaison.lifecycle.NamedAct;
import org.yuegang.liaison.lifecycle.ReadsActs;
import org.yuegang.liaison.system.ApiSchemas;
import org.yuegang.liaison.system.FormSchema;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Describes the body by which an act is asked for: an {@link ActRequest} of one of the feature's acts with its form. */
@Component
class ActDescriptions implements OperationCustomizer {

	private final ApiSchemas schemas;

	private final JsonMapper json;

	ActDescriptions(ApiSchemas schemas, JsonMapper json) {
		this.schemas = schemas;
		this.json = json;
	}

	@Override
	public Operation customize(Operation operation, HandlerMethod handler) {
		Stream.of(handler.getMethodParameters())
			.map(parameter -> parameter.getParameterAnnotation(ReadsActs.class))
			.filter(Objects::nonNull)
			.forEach(acts -> operation.setRequestBody(body(acts.value())));
		return operation;
	}

	private RequestBody body(Class<? extends NamedAct> acts) {
		ObjectNode any = this.json.createObjectNode();
		ObjectNode byName = this.json.createObjectNode();
		for (NamedAct act : acts.getEnumConstants()) {
			act.filledIn().ifPresent(form -> {
				String one = one(act, form);
				any.withArray("oneOf").addObject().put("$ref", one);
				byName.put(name(act), one);
			});
		}
		any.putObject("discriminator").put("propertyName", "act").set("mapping", byName);
		String whole = this.schemas.other(acts.getSimpleName() + "Request", any);
		return new RequestBody().required(true)
			.content(new Content().addMediaType(org.springframework.http.MediaType.APPLICATION_JSON_VALUE,
					new MediaType().schema(new Schema<>().$ref(whole))));
	}

	/** The request as it is read, with the one act and its own form put in. */
	private String one(NamedAct act, Class<? extends Record> form) {
		ObjectNode request = FormSchema.of(ActRequest.class);
		request.remove("$schema");
		ObjectNode properties = (ObjectNode) request.get("properties");
		properties.putObject("act").put("type", "string").putArray("enum").add(name(act));
		ObjectNode body = properties.putObject("body");
		if (act.takesDraft()) {
			body.put("$ref", this.schemas.draft(form)).put("description", "Left out or empty, it is the draft as it stands.");
		}
		else {
			body.put("$ref", this.schemas.form(form));
			if (FormSchema.of(form).has("required")) {
				request.withArray("required").add("body");
			}
		}
		return this.schemas.other(Stream.of(act.type().split("[._]")).map(ActDescriptions::capital)
			.collect(Collectors.joining()), request);
	}

	private static String name(NamedAct act) {
		return act.type().substring(act.type().indexOf('.') + 1);
	}

	private static String capital(String word) {
		return word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1).toLowerCase(Locale.ROOT);
	}

}
