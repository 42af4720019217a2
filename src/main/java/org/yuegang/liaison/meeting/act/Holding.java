package org.yuegang.liaison.meeting.act;

import java.time.Instant;
import java.util.List;
import java.util.Set;

import jakarta.validation.constraints.Size;
import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;
import org.yuegang.liaison.system.AskedNow;
import org.yuegang.liaison.system.BilingualText;
import org.yuegang.liaison.system.FieldProblem;
import org.yuegang.liaison.system.FormProblems;
import org.yuegang.liaison.system.Role;

/**
 * HOLD: the meeting took place.
 *
 * @param started when it began; acts made before this was asked may lack it
 * @param ended when it ended; the same
 * @param reason why it began before the time both sides had agreed, where it did
 */
public record Holding(@AskedNow @Nullable Instant started, @AskedNow @Nullable Instant ended,
		@JsonInclude(JsonInclude.Include.NON_NULL) @Nullable BilingualText reason,
		@Size(min = 1, max = 200) List<Person> attendance) implements MeetingForm {

	public Holding {
		attendance = List.copyOf(attendance);
	}

	@Override
	public List<FieldProblem> problems(Set<String> units, Instant now) {
		FormProblems problems = new FormProblems().happened("/started", this.started, now)
			.happened("/ended", this.ended, now)
			.check(this.started == null || this.ended == null || this.ended.isAfter(this.started), "/ended",
					"before-start")
			.text("/reason", this.reason)
			.check(!this.attendance.isEmpty(), "/attendance", "too-few", "1");
		return Person.check(this.attendance, "/attendance", units, problems).found();
	}

	/** Whether it began before that time and does not say why. */
	public boolean isEarlyWithoutReason(Instant agreed) {
		return this.started != null && this.started.isBefore(agreed) && this.reason == null;
	}

	/** Whether an official of a required rank from each of the units was there. */
	public boolean hasQuorum(Set<String> units, Set<Role> required) {
		return units.stream()
			.allMatch(unit -> this.attendance.stream()
				.anyMatch(person -> person.unit().equals(unit) && person.rank().isOneOf(required)));
	}

}
