package org.yuegang.liaison.system.description;

import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.media.ArraySchema;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.parameters.Parameter;
import io.swagger.v3.oas.models.parameters.RequestBody;
import io.swagger.v3.oas.models.responses.ApiResponse;
import org.springdoc.core.customizers.OperationCustomizer;
import org.springframework.core.MethodParameter;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;
import org.yuegang.liaison.system.Answers;
import org.yuegang.liaison.system.ApiSchemas;
import org.yuegang.liaison.system.DescribedProblems;
import org.yuegang.liaison.system.Reads;

/** Describes what an operation reads and answers by the records that its controller names. */
@Component
class OperationDescriptions implements OperationCustomizer {

	private static final String JSON = org.springframework.http.MediaType.APPLICATION_JSON_VALUE;

	private final ApiSchemas schemas;

	private final RefusalCodes refusals;

	OperationDescriptions(ApiSchemas schemas, RefusalCodes refusals) {
		this.schemas = schemas;
		this.refusals = refusals;
	}

	@Override
	public Operation customize(Operation operation, HandlerMethod handler) {
		Answers answers = handler.getMethodAnnotation(Answers.class);
		if (answers != null) {
			// springdoc's guess, from a return type that says nothing
			operation.getResponses().remove("200");
			operation.getResponses().addApiResponse(Integer.toString(answers.status()), answer(answers));
		}
		Stream.of(handler.getMethodParameters())
			.map(parameter -> parameter.getParameterAnnotation(Reads.class))
			.filter(Objects::nonNull)
			.forEach(reads -> operation.setRequestBody(body(reads)));
		problems(operation, Stream.of(handler.getMethodParameters()).anyMatch(OperationDescriptions::isBody));
		if (answers != null && answers.refusable()) {
			DescribedProblems.add(operation, 422, this.refusals.all());
		}
		return operation;
	}

	private ApiResponse answer(Answers answers) {
		MediaType content = new MediaType();
		if (answers.type().equals(JSON)) {
			Schema<?> one = new Schema<>().$ref(this.schemas.answer(answers.value()));
			content.schema(answers.list() ? new ArraySchema().items(one) : one);
		}
		else {
			content.schema(answers.value() == String.class ? new StringSchema() : new StringSchema().format("binary"));
		}
		return new ApiResponse().description(HttpStatus.valueOf(answers.status()).getReasonPhrase())
			.content(new Content().addMediaType(answers.type(), content));
	}

	private RequestBody body(Reads reads) {
		List<Schema<?>> each = Stream.of(reads.value())
			.<Schema<?>>map(form -> new Schema<>()
				.$ref(reads.partly() ? this.schemas.draft(form) : this.schemas.form(form)))
			.toList();
		Schema<?> schema = each.getFirst();
		if (each.size() > 1) {
			schema = new Schema<>();
			each.forEach(schema::addAnyOfItem);
		}
		return new RequestBody().required(true).content(new Content().addMediaType(JSON, new MediaType().schema(schema)));
	}

	private void problems(Operation operation, boolean takesBody) {
		List<Parameter> parameters = Objects.requireNonNullElse(operation.getParameters(), List.of());
		boolean ofOne = parameters.stream().anyMatch(parameter -> parameter.getIn().equals("path"));
		DescribedProblems.add(operation, 401, "not-signed-in", "sign-in-failed");
		DescribedProblems.add(operation, 403, "forbidden");
		DescribedProblems.add(operation, 406, "not-acceptable");
		DescribedProblems.add(operation, 500, "internal");
		if (takesBody || !parameters.isEmpty()) {
			DescribedProblems.add(operation, 400, "invalid", "bad-request");
		}
		if (ofOne) {
			DescribedProblems.add(operation, 404, "not-found");
		}
		if (takesBody) {
			DescribedProblems.add(operation, 403, "role-missing", "auditor-reads-only", "forged-request");
			DescribedProblems.add(operation, 413, "body-too-large");
			DescribedProblems.add(operation, 415, "unsupported-media-type");
		}
		if (takesBody && ofOne) {
			DescribedProblems.add(operation, 409, "stale");
			DescribedProblems.add(operation, 422, this.refusals.all());
		}
	}

	private static boolean isBody(MethodParameter parameter) {
		return parameter.hasParameterAnnotation(org.springframework.web.bind.annotation.RequestBody.class);
	}

}
