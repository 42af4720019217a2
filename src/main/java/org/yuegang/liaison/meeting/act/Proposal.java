package org.yuegang.liaison.meeting.act;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.yuegang.liaison.deadline.Urgency;
import org.yuegang.liaison.journal.Mode;
import org.yuegang.liaison.system.BilingualText;
import org.yuegang.liaison.system.FieldProblem;
import org.yuegang.liaison.system.FormProblems;

/**
 * PROPOSE: why to meet, about what, when and how (clause six).
 *
 * @param mode left out it is that of the incidents, and ACTUAL without any
 * @param urgency left out it is that of the most urgent incident; it decides the terms of the minutes
 * @param incidents the incidents it is about, by the id both nodes know
 * @param times those the other side may choose from
 */
public record Proposal(MeetingKind kind, @Nullable Mode mode, @Nullable Urgency urgency, BilingualText grounds,
		@Size(max = 20) List<UUID> incidents, @Size(min = 2, max = 20) List<Instant> times,
		@Nullable BilingualText place, @Nullable @Size(max = 500) String link, @Size(max = 20) List<Person> chairs,
		@Size(max = 50) List<BilingualText> agenda) implements MeetingForm {

	public Proposal {
		incidents = List.copyOf(incidents);
		times = List.copyOf(times);
		chairs = List.copyOf(chairs);
		agenda = List.copyOf(agenda);
	}

	@Override
	public List<FieldProblem> problems(Set<String> units, Instant now) {
		boolean somewhere = (this.place != null && !this.place.isEmpty()) || this.link != null;
		FormProblems problems = new FormProblems().bothTexts("/grounds", this.grounds)
			.distinct("/incidents", this.incidents)
			.times("/times", this.times, 2, now)
			.check(somewhere, "/place", "place-or-link")
			.link("/link", this.link);
		Person.check(this.chairs, "/chairs", units, problems);
		for (int i = 0; i < this.agenda.size(); i++) {
			problems.text("/agenda/" + i, this.agenda.get(i));
		}
		return problems.found();
	}

	/** The proposal with what was left out filled in, as the act carries it. */
	public Proposal with(Mode decidedMode, Urgency decidedUrgency) {
		return new Proposal(this.kind, decidedMode, decidedUrgency, this.grounds, this.incidents, this.times, this.place,
				this.link, this.chairs, this.agenda);
	}

}
