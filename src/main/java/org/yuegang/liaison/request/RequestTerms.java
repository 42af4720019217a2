package org.yuegang.liaison.request;

import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.yuegang.liaison.deadline.JointCalendar;
import org.yuegang.liaison.deadline.Policies;
import org.yuegang.liaison.deadline.Policy;
import org.yuegang.liaison.deadline.Term;
import org.yuegang.liaison.deadline.Terms;
import org.yuegang.liaison.deadline.Urgency;
import org.yuegang.liaison.request.act.RequestDuty;

/** Reads from the policy in force by when a question is to be answered; the act that asks carries it from then on. */
@Component
class RequestTerms {

	private final Policies policies;

	private final JointCalendar calendar;

	RequestTerms(Policies policies, JointCalendar calendar) {
		this.policies = policies;
		this.calendar = calendar;
	}

	/**
	 * @param by when the asker wants it, in place of what the policy allows; what is not ahead counts for nothing
	 */
	Terms of(int round, Urgency urgency, @Nullable Instant by, Instant now) {
		Policy policy = this.policies.at(now);
		Term term = policy.term(RequestDuty.ANSWER_REQUEST.kind(), urgency)
			.orElseThrow(() -> new IllegalStateException("The policy has no term for " + RequestDuty.ANSWER_REQUEST));
		Term.Times times = by == null || !by.isAfter(now) ? term.from(now, this.calendar)
				: new Term.Times(by, term.ladder().stream().map(step -> this.calendar.after(by, step.after())).toList());
		return new Terms(policy.id(), urgency, List.of(new Terms.Opening(RequestDuty.ANSWER_REQUEST + "/" + round,
				term.kind(), term, times)));
	}

}
