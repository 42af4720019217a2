package org.yuegang.liaison.system.description;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.PathItem;
import io.swagger.v3.oas.models.examples.Example;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springframework.stereotype.Component;
import org.yuegang.liaison.system.ApiSchemas;
import org.yuegang.liaison.system.DescribedProblems;
import org.yuegang.liaison.system.Problem;

/** Puts in, after the operations, what they refer to, and what is alike for all of them. */
@Component
class WholeDescription implements OpenApiCustomizer {

	private static final String API = "/api/v1/";

	private final ApiSchemas schemas;

	private final ProblemExamples problems;

	private final OperationExamples examples;

	WholeDescription(ApiSchemas schemas, ProblemExamples problems, OperationExamples examples) {
		this.schemas = schemas;
		this.problems = problems;
		this.examples = examples;
	}

	@Override
	public void customise(OpenAPI api) {
		Components components = api.getComponents();
		api.getPaths().forEach((path, item) -> item.readOperationsMap().forEach((method, operation) -> {
			operation.setTags(List.of(path.substring(API.length()).replaceFirst("[/.].*", "")));
			operation.setSecurity(security(components, method));
			ParameterWords.describe(operation);
			this.examples.show(operation);
			operation.getResponses().forEach((status, response) -> explain(components, status, response));
		}));
		this.schemas.answer(Problem.class);
		// in place of what springdoc guessed from the types in the controllers' signatures
		components.setSchemas(new LinkedHashMap<>());
		this.schemas.all().forEach((name, schema) -> components.addSchemas(name, JsonValues.schema(schema.toString())));
	}

	/** Alternatives: any one of them is enough, and all that is in it is needed. */
	private static List<SecurityRequirement> security(Components components, PathItem.HttpMethod method) {
		SecurityRequirement session = new SecurityRequirement().addList(ApiDescription.SESSION);
		if (method != PathItem.HttpMethod.GET) {
			session.addList(ApiDescription.TOKEN);
		}
		return components.getSecuritySchemes().containsKey(ApiDescription.PASSWORD)
				? List.of(new SecurityRequirement().addList(ApiDescription.PASSWORD), session) : List.of(session);
	}

	private void explain(Components components, String status, ApiResponse response) {
		if (response.getDescription() == null) {
			response.setDescription(this.problems.title(Integer.parseInt(status)));
		}
		for (MediaType content : response.getContent().values()) {
			for (Example example : Objects.requireNonNullElse(content.getExamples(), Map.<String, Example>of()).values()) {
				if (example.get$ref() != null) {
					String code = example.get$ref().substring(DescribedProblems.EXAMPLES.length());
					components.addExamples(code, this.problems.of(Integer.parseInt(status), code));
				}
			}
		}
	}

}
