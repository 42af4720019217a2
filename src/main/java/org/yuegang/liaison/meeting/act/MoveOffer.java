package org.yuegang.liaison.meeting.act;

import java.time.Instant;
import java.util.List;
import java.util.Set;

import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.yuegang.liaison.system.BilingualText;
import org.yuegang.liaison.system.FieldProblem;
import org.yuegang.liaison.system.FormProblems;

/** OFFER_MOVE: other times for a meeting already agreed; each offer is a round of its own. */
public record MoveOffer(@Size(min = 1, max = 20) List<Instant> times, @Nullable BilingualText reason)
		implements MeetingForm {

	public MoveOffer {
		times = List.copyOf(times);
	}

	@Override
	public List<FieldProblem> problems(Set<String> units, Instant now) {
		return new FormProblems().times("/times", this.times, 1, now).text("/reason", this.reason).found();
	}

}
