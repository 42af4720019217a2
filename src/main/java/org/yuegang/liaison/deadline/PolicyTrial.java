package org.yuegang.liaison.deadline;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

import org.springframework.stereotype.Component;
import org.yuegang.liaison.system.BilingualText;
import org.yuegang.liaison.system.NodeIdentity;
import org.yuegang.liaison.system.Officer;

/**
 * A policy tried against the next 30 days: who of this side would have been called, had nobody acknowledged a notice.
 * The other side's officers are tried on its own node.
 */
@Component
public class PolicyTrial {

	private static final Duration AHEAD = Duration.ofDays(30);

	private final JointCalendar calendar;

	private final DutyKinds kinds;

	private final WhoIsCalled who;

	private final NodeIdentity node;

	PolicyTrial(JointCalendar calendar, DutyKinds kinds, WhoIsCalled who, NodeIdentity node) {
		this.calendar = calendar;
		this.kinds = kinds;
		this.who = who;
		this.node = node;
	}

	/**
	 * One call of this side.
	 *
	 * @param started when the clock of the notice began to run
	 * @param called as the debtor's post where the other side's notice was not acknowledged, as the creditor's where ours was not
	 * @param names of those who would have been called; none where nobody would have answered
	 */
	public record Call(Instant started, int step, Instant at, RungKind does, Called called, List<BilingualText> names) {
	}

	/** Of a notice every so often from now on, in order; {@code every} is an hour at the least. */
	public List<Call> of(Policy policy, Urgency urgency, Duration every, Instant now) {
		if (every.compareTo(Duration.ofHours(1)) < 0) {
			throw new IllegalArgumentException("A trial takes a notice an hour at the most");
		}
		Term term = this.kinds.all()
			.stream()
			.filter(NamedDuty::climbs)
			.findFirst()
			.flatMap(duty -> policy.term(duty.kind(), urgency))
			.orElseThrow();
		List<Call> calls = new ArrayList<>();
		for (Instant started = now; started.isBefore(now.plus(AHEAD)); started = started.plus(every)) {
			List<Instant> steps = term.from(started, this.calendar).steps();
			for (int i = 0; i < steps.size(); i++) {
				Term.Step step = term.ladder().get(i);
				for (Called called : step.calls()) {
					calls.add(new Call(started, i + 1, steps.get(i), step.kind(), called, names(called, steps.get(i))));
				}
			}
		}
		return calls;
	}

	private List<BilingualText> names(Called called, Instant at) {
		return this.who.at(this.node.unit(), called, at).orElse(List.of()).stream().map(Officer::name).toList();
	}

}
