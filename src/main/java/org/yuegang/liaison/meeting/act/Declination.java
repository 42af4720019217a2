package org.yuegang.liaison.meeting.act;

import java.time.Instant;
import java.util.List;
import java.util.Set;

import jakarta.validation.constraints.Size;
import org.yuegang.liaison.system.BilingualText;
import org.yuegang.liaison.system.FieldProblem;
import org.yuegang.liaison.system.FormProblems;

/** DECLINE: with the reason, and with other times if there are any. */
public record Declination(BilingualText reason, @Size(max = 20) List<Instant> times) implements MeetingForm {

	public Declination {
		times = List.copyOf(times);
	}

	@Override
	public List<FieldProblem> problems(Set<String> units, Instant now) {
		return new FormProblems().text("/reason", this.reason).times("/times", this.times, 0, now).found();
	}

}
