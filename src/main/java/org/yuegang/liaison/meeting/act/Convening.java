package org.yuegang.liaison.meeting.act;

import java.time.Instant;
import java.util.List;
import java.util.Set;

import jakarta.validation.constraints.Size;
import org.yuegang.liaison.system.BilingualText;
import org.yuegang.liaison.system.FieldProblem;

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
		return new FormProblems(units, now).bothTexts("/order", this.order).people("/invited", this.invited).found();
	}

}
