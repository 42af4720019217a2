package org.yuegang.liaison.system;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import tools.jackson.core.JacksonException;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.databind.exc.InvalidFormatException;
import tools.jackson.databind.exc.InvalidNullException;
import tools.jackson.databind.exc.MismatchedInputException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;

/**
 * Says in the API's own codes what Jackson found wrong in a body: where, as a JSON pointer, and what. Nothing of the
 * exception's own text gets out.
 */
public final class JsonFaults {

	/** Jackson has no type of its own for it. */
	private static final Pattern DUPLICATE = Pattern.compile("^Duplicate [^\"]*\"([^\"]*)\"");

	private JsonFaults() {
	}

	/** @param prefix the pointer of what was read within the whole body, empty for the body itself */
	public static FieldProblem of(JacksonException fault, String prefix) {
		String pointer = prefix + pointer(fault);
		return switch (fault) {
			case UnrecognizedPropertyException unknown ->
				FieldProblem.of(pointer, "unknown-field", unknown.getPropertyName());
			case InvalidFormatException format when format.getTargetType() != null && format.getTargetType().isEnum() ->
				FieldProblem.of(pointer, "unknown-code", String.valueOf(format.getValue()));
			case InvalidFormatException format -> FieldProblem.of(pointer, "impossible-value");
			case InvalidNullException missing -> FieldProblem.of(pointer, "missing");
			case StreamReadException syntax when DUPLICATE.matcher(syntax.getOriginalMessage()).find() ->
				FieldProblem.of(pointer, "duplicate-field", duplicate(syntax));
			case StreamReadException syntax -> FieldProblem.of(pointer, "malformed-json");
			case MismatchedInputException second when second.getOriginalMessage().startsWith("Trailing token") ->
				FieldProblem.of(pointer, "malformed-json");
			case MismatchedInputException absent when absent.getOriginalMessage().startsWith("Cannot map `null`") ->
				FieldProblem.of(pointer, "missing");
			default -> FieldProblem.of(pointer,
					fault.getCause() instanceof NumberFormatException ? "number-out-of-range" : "wrong-type");
		};
	}

	private static String duplicate(StreamReadException fault) {
		Matcher matcher = DUPLICATE.matcher(fault.getOriginalMessage());
		return matcher.find() ? matcher.group(1) : "";
	}

	private static String pointer(JacksonException fault) {
		return fault.getPath()
			.stream()
			.map(step -> step.getPropertyName() != null ? escaped(step.getPropertyName())
					: Integer.toString(step.getIndex()))
			.map(step -> "/" + step)
			.collect(Collectors.joining());
	}

	/** RFC 6901, section 3. */
	private static String escaped(String name) {
		return name.replace("~", "~0").replace("/", "~1");
	}

}
