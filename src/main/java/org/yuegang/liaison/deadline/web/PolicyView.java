package org.yuegang.liaison.deadline.web;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;

import org.yuegang.liaison.deadline.Called;
import org.yuegang.liaison.deadline.DutyKind;
import org.yuegang.liaison.deadline.Policy;
import org.yuegang.liaison.deadline.RungKind;
import org.yuegang.liaison.deadline.Term;
import org.yuegang.liaison.deadline.Urgency;
import org.yuegang.liaison.directory.Name;

/**
 * A policy as both sides read it.
 *
 * @param from when it comes or came into force
 * @param note where its values come from
 * @param inForce whether what begins now is counted by it
 */
record PolicyView(String id, Instant from, Name note, boolean inForce, List<TermView> terms) {

	/** How long a duty may take at one urgency, as {@code PT30M} or {@code J1}, and its ladder. */
	record TermView(DutyKind kind, Urgency urgency, String within, List<StepView> ladder) {
	}

	/** @param after the due time */
	record StepView(String after, RungKind does, List<Called> calls) {
	}

	static PolicyView of(Policy policy, boolean inForce) {
		List<TermView> terms = policy.terms()
			.entrySet()
			.stream()
			.flatMap(duty -> duty.getValue().entrySet().stream().map(term -> term(duty.getKey(), term.getKey(), term.getValue())))
			.sorted(Comparator.comparing((TermView term) -> term.kind().name()).thenComparing(TermView::urgency))
			.toList();
		return new PolicyView(policy.id(), policy.from(), policy.note(), inForce, terms);
	}

	private static TermView term(DutyKind kind, Urgency urgency, Term term) {
		return new TermView(kind, urgency, term.within().toString(), term.ladder()
			.stream()
			.map(step -> new StepView(step.after().toString(), step.kind(), step.calls()))
			.toList());
	}

}
