package org.yuegang.liaison.request.act;

import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.yuegang.liaison.system.BilingualText;
import org.yuegang.liaison.system.FieldProblem;
import org.yuegang.liaison.system.FormProblems;

/**
 * REASK: the next round.
 *
 * @param publication what would be published now, where it was changed
 * @param by when the answer is wanted, if not by what the policy allows
 */
public record Again(BilingualText text, @Nullable Publication publication, @Nullable Instant by) implements RequestForm {

	@Override
	public List<FieldProblem> problems(Instant now) {
		FormProblems problems = new FormProblems().text("/text", this.text).ahead("/by", this.by, now);
		if (this.publication != null) {
			problems.bothTexts("/publication/text", this.publication.text())
				.ahead("/publication/at", this.publication.at(), now);
		}
		return problems.found();
	}

	@Override
	public List<FieldProblem> problems(RequestKind kind) {
		return new FormProblems().check(this.publication == null || kind == RequestKind.PUBLICATION_CHECK, "/publication",
				"not-of-this-kind").found();
	}

}
