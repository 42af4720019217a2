package org.yuegang.liaison.system;

import java.util.List;

/**
 * Why something is not done: a stable code for programs, and the arguments of its sentence, which stands under
 * {@code refusal.<code>} in the three message bundles.
 */
public record Refusal(String code, List<String> arguments) {

	public Refusal {
		arguments = List.copyOf(arguments);
	}

	public static Refusal of(String code, String... arguments) {
		return new Refusal(code, List.of(arguments));
	}

}
