package org.yuegang.liaison.deadline;

import java.io.IOException;
import java.nio.charset.StandardCharsets;

import org.springframework.core.io.Resource;
import org.yuegang.liaison.system.Misconfigured;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** Reads a YAML file of dated rules strictly, and says in one sentence where it is wrong. */
final class DatedFile {

	private static final YAMLMapper YAML = YAMLMapper.builder()
		.enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
		.enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
		.enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
		.build();

	private DatedFile() {
	}

	/** @param property the setting that names the file */
	static <T> T read(Resource resource, Class<T> type, String property) {
		try {
			return parse(text(resource, property), type);
		}
		catch (JacksonException ex) {
			throw new Misconfigured("%s, line %d, cannot be read: %s. Correct the file, or %s.".formatted(
					resource.getDescription(), ex.getLocation().getLineNr(), ex.getOriginalMessage(), property), ex);
		}
	}

	/** @param property the setting that names the file */
	static String text(Resource resource, String property) {
		try {
			return resource.getContentAsString(StandardCharsets.UTF_8);
		}
		catch (IOException ex) {
			throw new Misconfigured("There is nothing to read at %s: correct %s.".formatted(resource.getDescription(),
					property), ex);
		}
	}

	/** @throws JacksonException with the line where it cannot be read */
	static <T> T parse(String text, Class<T> type) {
		return YAML.readValue(text, type);
	}

}
