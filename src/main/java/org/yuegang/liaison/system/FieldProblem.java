package org.yuegang.liaison.system;

import java.util.List;

/**
 * One thing wrong in what was sent: where (a JSON pointer into the body, for instance {@code /products/0/category})
 * and what, as the code of a sentence under {@code problem.<code>} in the message bundles.
 */
public record FieldProblem(String pointer, String code, List<String> arguments) {

	public FieldProblem {
		arguments = List.copyOf(arguments);
	}

	public static FieldProblem of(String pointer, String code, String... arguments) {
		return new FieldProblem(pointer, code, List.of(arguments));
	}

}
