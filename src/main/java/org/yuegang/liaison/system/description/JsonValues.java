package org.yuegang.liaison.system.description;

import java.io.UncheckedIOException;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import io.swagger.v3.core.util.Json31;
import io.swagger.v3.oas.models.media.Schema;

/** JSON as the model of the description holds it, which is written by the older Jackson. */
final class JsonValues {

	private JsonValues() {
	}

	static JsonNode of(String json) {
		return read(json, JsonNode.class);
	}

	static Schema<?> schema(String json) {
		return read(json, Schema.class);
	}

	private static <T> T read(String json, Class<T> type) {
		try {
			return Json31.mapper().readValue(json, type);
		}
		catch (JsonProcessingException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
