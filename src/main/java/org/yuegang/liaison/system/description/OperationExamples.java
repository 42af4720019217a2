package org.yuegang.liaison.system.description;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.JsonNode;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.media.Content;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/** What an operation is sent and answers in a made-up case: {@code description/<operation>.json}, both under these names. */
@Component
class OperationExamples {

	void show(Operation operation) {
		ClassPathResource file = new ClassPathResource("description/" + operation.getOperationId() + ".json");
		if (!file.exists()) {
			return;
		}
		JsonNode example = read(file);
		if (operation.getRequestBody() != null) {
			put(operation.getRequestBody().getContent(), example.get("request"));
		}
		Stream.of("200", "201")
			.map(operation.getResponses()::get)
			.filter(response -> response != null)
			.forEach(response -> put(response.getContent(), example.get("answer")));
	}

	private static void put(Content content, @Nullable JsonNode example) {
		if (example != null) {
			content.values().forEach(body -> body.setExample(example));
		}
	}

	private static JsonNode read(ClassPathResource file) {
		try {
			return JsonValues.of(file.getContentAsString(StandardCharsets.UTF_8));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
