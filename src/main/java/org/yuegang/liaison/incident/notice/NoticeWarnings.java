package org.yuegang.liaison.incident.notice;

import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.yuegang.liaison.system.FieldProblem;
import org.yuegang.liaison.system.InvisibleCharacters;
import tools.jackson.databind.JsonNode;

/** Everything in a notice that is lawful and yet looks like a mistake. */
final class NoticeWarnings {

	private NoticeWarnings() {
	}

	static List<FieldProblem> of(Notice notice, UnitsOfMeasure units, CategoryWarnings categories) {
		List<FieldProblem> warnings = new ArrayList<>(categories.of(notice));
		Contradictions contradictions = new Contradictions(notice, units);
		invisible(NoticeReader.write(notice), "", warnings);
		for (Prose prose : Prose.of(notice)) {
			String traditional = prose.text().zhHant();
			String simplified = prose.text().zhHans();
			script(WrongScript.simplifiedIn(traditional), prose.pointer() + "/zhHant", warnings);
			script(WrongScript.traditionalIn(simplified), prose.pointer() + "/zhHans", warnings);
			content(traditional, prose.pointer() + "/zhHant", contradictions, warnings);
			content(simplified, prose.pointer() + "/zhHans", contradictions, warnings);
		}
		incomplete(notice, warnings);
		return warnings;
	}

	/** Every text that is told, identifiers of earlier times too. */
	private static void invisible(JsonNode told, String pointer, List<FieldProblem> warnings) {
		String found = InvisibleCharacters.inProse(told.asString(""));
		if (!found.isEmpty()) {
			warnings.add(FieldProblem.of(pointer, "invisible-here", found));
		}
		told.properties().forEach(field -> invisible(field.getValue(), pointer + "/" + field.getKey(), warnings));
		for (int i = 0; told.isArray() && i < told.size(); i++) {
			invisible(told.get(i), pointer + "/" + i, warnings);
		}
	}

	/** An answer that asks another question which is left open. */
	private static void incomplete(Notice notice, List<FieldProblem> warnings) {
		for (int i = 0; i < notice.operators().size(); i++) {
			OperatorInvolved operator = notice.operators().get(i);
			if (operator.side() == Party.THIRD && operator.place() == null) {
				warnings.add(FieldProblem.of("/operators/" + i + "/place", "third-place-missing"));
			}
		}
		for (int i = 0; i < notice.measures().size(); i++) {
			Measure measure = notice.measures().get(i);
			if (measure.by() == Party.THIRD && measure.place() == null) {
				warnings.add(FieldProblem.of("/measures/" + i + "/place", "third-place-of-measure-missing"));
			}
		}
		if (notice.basis() == Basis.THIRD_AUTHORITY && notice.toldBy() == null) {
			warnings.add(FieldProblem.of("/toldBy", "told-by-missing"));
		}
	}

	private static void script(String found, String pointer, List<FieldProblem> warnings) {
		if (!found.isEmpty()) {
			warnings.add(FieldProblem.of(pointer, "wrong-script", found));
		}
	}

	private static void content(@Nullable String text, String pointer, Contradictions contradictions,
			List<FieldProblem> warnings) {
		if (text == null) {
			return;
		}
		warnings.addAll(contradictions.in(text, pointer));
		String personal = PersonalData.in(text);
		if (!personal.isEmpty()) {
			warnings.add(FieldProblem.of(pointer, "personal-data", personal));
		}
	}

}
