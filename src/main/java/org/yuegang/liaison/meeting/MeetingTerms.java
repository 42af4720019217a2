package org.yuegang.liaison.meeting;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.yuegang.liaison.deadline.JointCalendar;
import org.yuegang.liaison.deadline.Policies;
import org.yuegang.liaison.deadline.Policy;
import org.yuegang.liaison.deadline.Term;
import org.yuegang.liaison.deadline.Terms;
import org.yuegang.liaison.meeting.act.Basis;
import org.yuegang.liaison.meeting.act.MeetingAct;
import org.yuegang.liaison.meeting.act.MeetingDuty;
import org.yuegang.liaison.meeting.act.Minutes;
import org.yuegang.liaison.meeting.state.Meeting;
import org.yuegang.liaison.meeting.state.MinutesRevision;

/** Reads from the policy in force what an act makes somebody owe; the act carries it from then on. */
@Component
class MeetingTerms {

	private final Policies policies;

	private final JointCalendar calendar;

	MeetingTerms(Policies policies, JointCalendar calendar) {
		this.policies = policies;
		this.calendar = calendar;
	}

	Policy policy(Instant now) {
		return this.policies.at(now);
	}

	/** Null when the act makes nobody owe anything. */
	@Nullable Terms of(MeetingAct act, Meeting meeting, Basis basis, Instant now) {
		return switch (act) {
			case HOLD -> {
				Term term = term(MeetingDuty.PROPOSE_MINUTES, meeting, now);
				yield terms(meeting, now, List.of(new Terms.Opening(MeetingDuty.PROPOSE_MINUTES.name(), term.kind(), term,
						term.from(now, this.calendar))));
			}
			case PROPOSE_MINUTES -> terms(meeting, now, List.of(new Terms.Opening(
					MeetingDuty.AGREE_MINUTES + "/" + basis.number(), MeetingDuty.AGREE_MINUTES.kind(),
					term(MeetingDuty.AGREE_MINUTES, meeting, now), null)));
			case CONCLUDE -> terms(meeting, now, items(meeting, now));
			default -> null;
		};
	}

	/** Each decision falls due at its own time. */
	private List<Terms.Opening> items(Meeting meeting, Instant now) {
		List<Minutes.Resolution> decisions = meeting.minutes()
			.map(MinutesRevision::minutes)
			.map(Minutes::decisions)
			.orElse(List.of());
		Term term = term(MeetingDuty.ACTION_ITEM, meeting, now);
		List<Terms.Opening> openings = new ArrayList<>();
		for (int i = 0; i < decisions.size(); i++) {
			openings.add(new Terms.Opening(MeetingDuty.ACTION_ITEM + "/" + (i + 1), term.kind(), term,
					term.from(decisions.get(i).due(), this.calendar)));
		}
		return openings;
	}

	private Terms terms(Meeting meeting, Instant now, List<Terms.Opening> openings) {
		return new Terms(policy(now).id(), meeting.urgency(), openings);
	}

	private Term term(MeetingDuty duty, Meeting meeting, Instant now) {
		return policy(now).term(duty.kind(), meeting.urgency())
			.orElseThrow(() -> new IllegalStateException("The policy has no term for " + duty));
	}

}
