package org.yuegang.liaison.system.description;

import java.util.Map;

import io.swagger.v3.oas.models.Operation;

/** What the parameters mean: one name means one thing wherever it is used. */
final class ParameterWords {

	private static final Map<String, String> WORDS = Map.ofEntries(
			Map.entry("ref", "This node's own reference of the case or of its draft, as lists and answers give it."),
			Map.entry("after", "The `next` of the page before; the first page without it."),
			Map.entry("limit", "The most that a page holds, 1 to 200."),
			Map.entry("purpose", "What the draft will become; without it, what the case is at."),
			Map.entry("revision", "The draft's revision that the officer started from; without it, the present one."),
			Map.entry("status", "Only those at this headline."),
			Map.entry("state", "Only those in this state."),
			Map.entry("urgency", "Only those of this urgency."),
			Map.entry("kind", "Only those of this kind."),
			Map.entry("mode", "Only actual cases, or only exercises."),
			Map.entry("origin", "Only those filed by this unit, for instance `GD`."),
			Map.entry("convenor", "Only those proposed by this unit, for instance `GD`."),
			Map.entry("asker", "Only those asked by this unit, for instance `GD`."),
			Map.entry("incident", "Only those about the incident of this id."),
			Map.entry("debtor", "Only what this unit owes, for instance `GD`."),
			Map.entry("overdue", "Only what is overdue, or only what is not."),
			Map.entry("direction", "`sent` or `received`."),
			Map.entry("list", "The name of a list of codes, as `/api/v1/codelists` gives it."),
			Map.entry("at", "The day on which the codes hold, UTC+8; without it, today."),
			Map.entry("lang", "`zh-Hant-HK` or `zh-Hans-CN`: a notice has no other text."));

	private ParameterWords() {
	}

	static void describe(Operation operation) {
		if (operation.getParameters() != null) {
			operation.getParameters()
				.stream()
				.filter(parameter -> parameter.getDescription() == null)
				.forEach(parameter -> parameter.setDescription(WORDS.get(parameter.getName())));
		}
	}

}
