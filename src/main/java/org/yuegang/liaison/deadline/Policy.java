package org.yuegang.liaison.deadline;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.yuegang.liaison.directory.Name;
import org.yuegang.liaison.system.Role;

/**
 * The clocks in force from a day on. The agreement sets no hours, so all of this is policy, which both sides can read.
 *
 * @param id what acts and duties name it by, for ever
 * @param from when it comes into force
 * @param note where its values come from, for the pages
 * @param longestStop how long a clock may stand still at the most
 * @param quorum an emergency meeting needs one official of each side who holds one of these roles (clause six)
 * @param grades the grades known; what bears none of them may pass
 */
public record Policy(String id, Instant from, Name note, Map<DutyKind, Map<Urgency, Term>> terms,
		Map<Urgency, Span> longestStop, Set<Role> quorum, List<Grade> grades) {

	public Policy {
		terms = Map.copyOf(terms);
		longestStop = Map.copyOf(longestStop);
		quorum = Set.copyOf(quorum);
		grades = List.copyOf(grades);
	}

	/**
	 * How long a duty of the kind may take and what happens when it is not met; empty when that urgency knows no such
	 * duty. A promised fact and an action item fall due at their own time: their term takes no time, so
	 * {@link Term#from} is given the time promised.
	 */
	public Optional<Term> term(DutyKind kind, Urgency urgency) {
		return Optional.ofNullable(this.terms.getOrDefault(kind, Map.of()).get(urgency));
	}

	/** The latest a clock stopped now has to run again. */
	public Instant longestStop(Urgency urgency, Instant stoppedAt, JointCalendar calendar) {
		return calendar.after(stoppedAt, this.longestStop.get(urgency));
	}

	/** The grade of that code, if the policy knows it. */
	public Optional<Grade> grade(String code) {
		return this.grades.stream().filter(grade -> grade.code().equals(code)).findFirst();
	}

}
