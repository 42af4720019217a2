package org.yuegang.liaison.deadline;

import java.io.IOException;
import java.io.InputStream;

import org.springframework.core.io.Resource;
import org.yuegang.liaison.system.Misconfigured;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** Reads a YAML file of dated rules strictly, and says in one sentence where it is wrong. */
final class DatedFile {

	private DatedFile() {
	}

	/** @param property the setting that names the file */
	static <T> T read(Resource resource, Class<T> type, String property) {
		YAMLMapper yaml = YAMLMapper.builder()
			.enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
			.enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
			.enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
			.build();
		try (InputStream in = resource.getInputStream()) {
			return yaml.readValue(in, type);
		}
		catch (IOException ex) {
			throw new Misconfigured("There is nothing to read at %s: correct %s.".formatted(resource.getDescription(),
					property), ex);
		}
		catch (JacksonException ex) {
			throw new Misconfigured("%s, line %d, cannot be read: %s. Correct the file, or %s.".formatted(
					resource.getDescription(), ex.getLocation().getLineNr(), ex.getOriginalMessage(), property), ex);
		}
	}

}
