package org.yuegang.liaison.meeting.act;

import java.time.Instant;
import java.util.List;
import java.util.Set;

import jakarta.validation.constraints.Size;
import org.yuegang.liaison.system.BilingualText;
import org.yuegang.liaison.system.FieldProblem;
import org.yuegang.liaison.system.FormProblems;

/**
 * CONVENE: the convening order.
 *
 * @param invited who is asked to come, beside the chairs
 */
public record Convening(BilingualText order, @Size(max = 100) List<Person> invited) implements MeetingForm {

	public Convening {
		invited = List.copyOf(invited);
	}

	@Override
	public List<FieldProblem> problems(Set<String> units, Instant now) {
		return Person.check(this.invited, "/invited", units, new FormProblems().bothTexts("/order", this.order)).found();
	}

}
