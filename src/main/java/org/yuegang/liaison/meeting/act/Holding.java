package org.yuegang.liaison.meeting.act;

import java.time.Instant;
import java.util.List;
import java.util.Set;

import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.yuegang.liaison.system.FieldProblem;
import org.yuegang.liaison.system.Role;

/**
 * HOLD: the meeting took place.
 *
 * @param started when it began, if it was not when the act was made
 */
public record Holding(@Size(min = 1, max = 200) List<Person> attendance, @Nullable Instant started,
		@Nullable Instant ended) implements MeetingForm {

	public Holding {
		attendance = List.copyOf(attendance);
	}

	@Override
	public List<FieldProblem> problems(Set<String> units, Instant now) {
		return new FormProblems(units, now)
			.check(!this.attendance.isEmpty(), "/attendance", "too-few", "1")
			.people("/attendance", this.attendance)
			.check(this.started == null || !this.started.isAfter(now), "/started", "time-future")
			.check(this.ended == null || !this.ended.isAfter(now), "/ended", "time-future")
			.check(this.started == null || this.ended == null || !this.ended.isBefore(this.started), "/ended",
					"before-start")
			.found();
	}

	/** Whether an official of a required rank from each of the units was there. */
	public boolean hasQuorum(Set<String> units, Set<Role> required) {
		return units.stream()
			.allMatch(unit -> this.attendance.stream()
				.anyMatch(person -> person.unit().equals(unit) && person.rank().isOneOf(required)));
	}

}
