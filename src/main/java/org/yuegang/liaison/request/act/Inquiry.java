package org.yuegang.liaison.request.act;

import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.yuegang.liaison.deadline.Urgency;
import org.yuegang.liaison.journal.Mode;
import org.yuegang.liaison.system.BilingualText;
import org.yuegang.liaison.system.Coded;
import org.yuegang.liaison.system.FieldProblem;
import org.yuegang.liaison.system.FormProblems;

/**
 * ASK: what is asked.
 *
 * @param mode left out it is that of the incident, and ACTUAL without one
 * @param urgency left out it is that of the incident, and ROUTINE without one; it decides the time to answer
 * @param incident the incident it is about, by the id both nodes know
 * @param text the question; a media verification and a publication check say it all without one
 * @param measure the measure that a notice asks for
 * @param by when the answer is wanted, if not by what the policy allows
 */
public record Inquiry(RequestKind kind, @Nullable Mode mode, @Nullable Urgency urgency, @Nullable UUID incident,
		@Nullable BilingualText text, @Nullable Report report, @Nullable Publication publication,
		@Nullable @Coded("measures") String measure, @Nullable Instant by) implements RequestForm {

	@Override
	public List<FieldProblem> problems(Instant now) {
		FormProblems problems = new FormProblems().check(this.kind != RequestKind.MEASURE, "/kind", "unknown-code",
				RequestKind.MEASURE.name())
			.check(this.incident != null || this.kind.standsAlone(), "/incident", "missing")
			.check((this.report != null) == (this.kind == RequestKind.MEDIA_VERIFICATION), "/report",
					this.report == null ? "missing" : "not-of-this-kind")
			.check((this.publication != null) == (this.kind == RequestKind.PUBLICATION_CHECK), "/publication",
					this.publication == null ? "missing" : "not-of-this-kind")
			.check(this.measure == null, "/measure", "not-of-this-kind")
			.ahead("/by", this.by, now);
		problems.check(this.text != null || this.kind.standsAlone(), "/text", "missing").text("/text", this.text);
		if (this.report != null) {
			problems.link("/report/link", this.report.link())
				.text("/report/claim", this.report.claim())
				.check(this.report.link() != null || this.report.copy() != null, "/report/copy", "link-or-copy");
		}
		if (this.publication != null) {
			problems.bothTexts("/publication/text", this.publication.text())
				.ahead("/publication/at", this.publication.at(), now);
		}
		return problems.found();
	}

	/** The question with what was left out filled in, as the act carries it. */
	public Inquiry with(Mode decidedMode, Urgency decidedUrgency) {
		return new Inquiry(this.kind, decidedMode, decidedUrgency, this.incident, this.text, this.report,
				this.publication, this.measure, this.by);
	}

	/** What lists show of it. */
	public BilingualText subject() {
		return this.text != null ? this.text : this.report != null ? this.report.claim()
				: this.publication != null ? this.publication.text() : new BilingualText(null, null);
	}

	/** Whether it asks for the same, whenever it wants it. */
	public boolean asksTheSame(Inquiry other) {
		return this.kind == other.kind && Objects.equals(this.text, other.text)
				&& Objects.equals(this.measure, other.measure);
	}

}
