package org.yuegang.liaison.drill;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.List;

import org.yuegang.liaison.system.FieldProblem;
import org.yuegang.liaison.system.JsonFaults;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.exc.InvalidFormatException;
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
		try {
			String text = Files.readString(file);
			new DrillKeys(file, new DrillLines(file)).check(YAML.readTree(text), DrillFile.class);
			return YAML.readValue(text, DrillFile.class);
		}
		catch (JacksonException ex) {
			throw new DrillFailure(file, ex.getLocation() == null ? 0 : ex.getLocation().getLineNr(), words(ex));
		}
		catch (IOException ex) {
			throw new DrillFailure(file, 0, "cannot be read: " + ex.getMessage());
		}
	}

	private static YAMLMapper.Builder mapper() {
		return YAMLMapper.builder()
			.enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
			.enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
			// The line is not in the file: the reader adds it.
			.disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES);
	}

	private static String words(JacksonException ex) {
		FieldProblem fault = JsonFaults.of(ex, "");
		return switch (ex) {
			case JacksonException twice when fault.code().equals("duplicate-field") ->
				"the key \"" + fault.arguments().getFirst() + "\" is given twice";
			case StreamReadException syntax -> "this is not YAML: " + syntax.getOriginalMessage().replaceAll("\\s+", " ");
			case InvalidFormatException format -> "\"" + format.getValue() + "\" is not " + wanted(format.getTargetType());
			case DatabindException refused when refused.getCause() != null -> String.valueOf(refused.getCause().getMessage());
			default -> "this is not what belongs here";
		};
	}

	private static String wanted(Class<?> type) {
		return type == OffsetDateTime.class ? "a time with its offset, such as 2026-10-28T10:00+08:00"
				: type == Duration.class ? "a span, such as PT30M or P3D"
						: type.isEnum() ? "one of " + List.of(type.getEnumConstants()) : "what belongs here";
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
