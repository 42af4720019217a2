package org.yuegang.liaison.system.description;

import java.util.Collections;
import java.util.List;

import io.swagger.v3.oas.models.examples.Example;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.yuegang.liaison.system.FieldProblem;
import org.yuegang.liaison.system.Language;
import org.yuegang.liaison.system.Problem;
import org.yuegang.liaison.system.Sentences;
import tools.jackson.databind.json.JsonMapper;

/** A problem of each code as it is answered, in English; what it names in the case at hand reads {@code …}. */
@Component
class ProblemExamples {

	private static final List<String> ARGUMENTS = Collections.nCopies(4, "…");

	private final Sentences sentences;

	private final JsonMapper json;

	ProblemExamples(Sentences sentences, JsonMapper json) {
		this.sentences = sentences;
		this.json = json;
	}

	String title(int status) {
		return sentence("problem-title." + status);
	}

	Example of(int status, String code) {
		String refusal = sentence("refusal." + code);
		String detail = refusal.equals("refusal." + code) ? sentence("problem." + code) : refusal;
		List<Problem.Fault> faults = code.equals("invalid") ? List.of(fault("/products/0/category", "unknown-code"))
				: List.of();
		@Nullable Integer revision = code.equals("stale") ? 4 : null;
		Problem problem = new Problem(Problem.typeOf(code), title(status), status, detail, code, faults, revision);
		return new Example().value(JsonValues.of(this.json.writeValueAsString(problem)));
	}

	private Problem.Fault fault(String pointer, String code) {
		return new Problem.Fault(pointer, code,
				this.sentences.of(FieldProblem.of(pointer, code, "…"), Language.EN));
	}

	private String sentence(String key) {
		return this.sentences.of(key, ARGUMENTS, Language.EN);
	}

}
