package org.yuegang.liaison.meeting.act;

import java.time.Instant;
import java.util.List;
import java.util.Set;

import org.yuegang.liaison.system.BilingualText;
import org.yuegang.liaison.system.FieldProblem;
import org.yuegang.liaison.system.FormProblems;

/**
 * COMPLETE_ITEM: the unit that owns an action item tells what was done.
 *
 * @param item the item's number, from 1, in the order of the decisions
 */
public record ItemDone(int item, BilingualText report) implements MeetingForm {

	@Override
	public List<FieldProblem> problems(Set<String> units, Instant now) {
		return new FormProblems().text("/report", this.report).found();
	}

}
