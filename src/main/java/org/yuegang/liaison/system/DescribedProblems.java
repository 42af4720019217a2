package org.yuegang.liaison.system;

import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.examples.Example;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.responses.ApiResponses;

/** Writes into an operation's description which problems it answers with; each code's example stands once for all. */
public final class DescribedProblems {

	public static final String EXAMPLES = "#/components/examples/";

	private static final String TYPE = org.springframework.http.MediaType.APPLICATION_PROBLEM_JSON_VALUE;

	private DescribedProblems() {
	}

	/** Adds the codes to those that are described for the status already. */
	public static void add(Operation operation, int status, String... codes) {
		if (operation.getResponses() == null) {
			operation.setResponses(new ApiResponses());
		}
		MediaType body = operation.getResponses()
			.computeIfAbsent(Integer.toString(status), none -> new ApiResponse().content(new Content()
				.addMediaType(TYPE, new MediaType().schema(new Schema<>().$ref("#/components/schemas/Problem")))))
			.getContent()
			.get(TYPE);
		for (String code : codes) {
			body.addExamples(code, new Example().$ref(EXAMPLES + code));
		}
	}

}
