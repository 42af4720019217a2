package org.yuegang.liaison.meeting.act;

import java.time.Instant;
import java.util.List;
import java.util.Set;

import org.yuegang.liaison.system.BilingualText;
import org.yuegang.liaison.system.FieldProblem;
import org.yuegang.liaison.system.FormProblems;

/** CANCEL: by either side, with the reason. */
public record Cancellation(BilingualText reason) implements MeetingForm {

	@Override
	public List<FieldProblem> problems(Set<String> units, Instant now) {
		return new FormProblems().text("/reason", this.reason).found();
	}

}
