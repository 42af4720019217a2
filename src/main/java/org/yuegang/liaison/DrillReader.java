package org.yuegang.liaison;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.exc.UnrecognizedPropertyException;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** Reads a drill's file strictly: whatever it does not know is refused, with the line. */
final class DrillReader {

	/** One step out of many: more follows it. */
	private static final ObjectReader STEP = mapper().disable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
		.build()
		.readerFor(DrillStep.class);

	private static final YAMLMapper YAML = mapper()
		.addModule(new SimpleModule().addDeserializer(DrillStep.class, new StepWithLine()))
		.build();

	private DrillReader() {
	}

	static DrillFile read(Path file) throws DrillFailure {
		try (InputStream in = Files.newInputStream(file)) {
			return YAML.readValue(in, DrillFile.class);
		}
		catch (JacksonException ex) {
			throw new DrillFailure(file, line(file, ex), words(ex));
		}
		catch (IOException ex) {
			throw new DrillFailure(file, 0, "cannot be read: " + ex.getMessage());
		}
	}

	private static YAMLMapper.Builder mapper() {
		return YAMLMapper.builder()
			.enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
			.enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
			.enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
			.enable(DeserializationFeature.FAIL_ON_IGNORED_PROPERTIES)
			// The line is not in the file: the reader adds it.
			.disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES);
	}

	/** A record is told of an unknown key when its object ends: the key stands on the last line before that holds it. */
	private static int line(Path file, JacksonException ex) {
		int line = ex.getLocation() == null ? 0 : ex.getLocation().getLineNr();
		if (ex instanceof UnrecognizedPropertyException unknown) {
			try {
				List<String> lines = Files.readAllLines(file);
				for (int index = Math.min(line, lines.size()) - 1; index >= 0; index--) {
					if (lines.get(index).contains(unknown.getPropertyName() + ":")) {
						return index + 1;
					}
				}
			}
			catch (IOException gone) {
				return line;
			}
		}
		return line;
	}

	private static String words(JacksonException ex) {
		if (ex instanceof UnrecognizedPropertyException unknown) {
			return "there is no key \"" + unknown.getPropertyName() + "\" here; known are "
					+ unknown.getKnownPropertyIds().stream().map(String::valueOf).filter(key -> !key.equals("line")).sorted().toList();
		}
		Throwable cause = ex instanceof DatabindException && ex.getCause() != null ? ex.getCause() : ex;
		return cause instanceof JacksonException word ? word.getOriginalMessage() : String.valueOf(cause.getMessage());
	}

	/** Keeps the line on which a step begins, so that what fails can be found. */
	private static final class StepWithLine extends ValueDeserializer<DrillStep> {

		@Override
		public DrillStep deserialize(JsonParser parser, DeserializationContext context) {
			int line = parser.currentTokenLocation().getLineNr();
			return STEP.<DrillStep>readValue(parser).at(line);
		}

	}

}
