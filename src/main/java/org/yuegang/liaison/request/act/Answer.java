package org.yuegang.liaison.request.act;

import java.time.Instant;
import java.util.List;

import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.yuegang.liaison.system.BilingualText;
import org.yuegang.liaison.system.FieldProblem;
import org.yuegang.liaison.system.FormProblems;

/**
 * ANSWER: to one round.
 *
 * @param text the answer, or the grounds of a finding or a position
 * @param finding of a media verification
 * @param position to a publication
 * @param experts whose opinion it is
 */
public record Answer(int round, BilingualText text, @Nullable Finding finding, @Nullable Position position,
		@Size(max = 20) List<Expert> experts) implements RequestForm {

	public Answer {
		experts = List.copyOf(experts);
	}

	@Override
	public List<FieldProblem> problems(Instant now) {
		FormProblems problems = new FormProblems().text("/text", this.text);
		for (int i = 0; i < this.experts.size(); i++) {
			problems.text("/experts/" + i + "/name", this.experts.get(i).name())
				.text("/experts/" + i + "/post", this.experts.get(i).post());
		}
		return problems.found();
	}

	@Override
	public List<FieldProblem> problems(RequestKind kind) {
		return new FormProblems()
			.check((this.finding != null) == (kind == RequestKind.MEDIA_VERIFICATION), "/finding",
					this.finding == null ? "missing" : "not-of-this-kind")
			.check((this.position != null) == (kind == RequestKind.PUBLICATION_CHECK), "/position",
					this.position == null ? "missing" : "not-of-this-kind")
			.check(this.experts.isEmpty() != (kind == RequestKind.EXPERT_OPINION), "/experts",
					this.experts.isEmpty() ? "missing" : "not-of-this-kind")
			.found();
	}

}
