package org.yuegang.liaison.system.form;

import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * What a feature offers to choose from.
 *
 * @param codes the codes of a vocabulary, in the reader's terms
 * @param picks by the path of a field without indices ({@code results.product}), where entries of the case are chosen
 */
public record Choices(Function<String, List<Option>> codes, Map<String, List<Option>> picks) {

	public static final Choices NONE = new Choices(list -> List.of(), Map.of());

	public static Choices among(Map<String, List<Option>> picks) {
		return new Choices(list -> List.of(), picks);
	}

}
