package org.yuegang.liaison.incident.state;

import java.util.List;

import org.jspecify.annotations.Nullable;
import org.yuegang.liaison.deadline.Terms;
import org.yuegang.liaison.incident.act.Body;
import org.yuegang.liaison.incident.act.IncidentAct;
import org.yuegang.liaison.journal.Act;

/** Every act of an incident that makes no version. */
final class Steps {

	private Steps() {
	}

	static Incident apply(Incident state, Act act, IncidentAct type, Body body) {
		return switch (body) {
			case Body.Submitted submitted -> IncidentChange.of(state)
				.handling(Handling.IN_VERIFICATION)
				.paper(new Paper(act.id(), submitted.drafters(), null, null))
				.content(Content.of(act.id(), submitted.notice()))
				.done();
			case Body.SentBack back -> IncidentChange.of(state).handling(Handling.DRAFT).done();
			case Body.Verified verified -> verified(state, verified);
			case Body.Refuted refuted -> IncidentChange.of(state).handling(Handling.UNFOUNDED).done();
			case Body.Referred referred -> IncidentChange.of(state)
				.handling(Handling.REFERRED)
				.referral(new Referral(act.id(), referred.channel(), referred.referredOn(), null))
				.done();
			case Body.InformationCopied copied -> copied(state, act, copied);
			case Body.Countersigned signed -> IncidentChange.of(state)
				.versions(state.versions()
					.stream()
					.map(version -> version.number() == signed.version() ? version.countersigned(act.id(), act.at())
							: version)
					.toList())
				.done();
			case Body.ClosureProposed proposed -> proposed(state, act, proposed);
			case Body.ClosureAnswered answered -> closureAnswered(state, act, type, answered);
			case Body.Acknowledged taken when act.officer() != null -> IncidentChange.of(state)
				.acknowledgements(ById.add(state.acknowledgements(),
						new Acknowledgement(act.id(), taken.version(), act.at(), act.officer()), Acknowledgement::act))
				.done();
			case Body.Returned returned -> owing(IncidentChange.of(state)
				.questions(ById.add(state.questions(),
						new Question(act.id(), returned.version(), act.at(), null, null), Question::act))
				.done(), act, returned.version(), returned.terms());
			case Body.ReturnAnswered answered -> owing(IncidentChange.of(state)
				.questions(state.questions()
					.stream()
					.map(asked -> asked.act().equals(answered.question()) ? asked.answeredBy(act.id(), act.at()) : asked)
					.toList())
				.done(), act, answered.version(), answered.terms());
			case Body.Escalated escalated -> escalated(state, act, escalated);
			case Body.Reminded reminded -> reminded(state, act, type, reminded);
			case Body.StoodDown down -> tracing(state, state.tracing().stoodDown(down.escalation(), act.id()));
			case Body.Opened opened -> tracing(state,
					state.tracing().with(new Opened(act.id(), opened.version(), act.at(), opened.by())));
			case Body.ActedOn acted -> tracing(state, state.tracing().acted(act.id()));
			case Body.OnwardOwed onward -> IncidentChange.of(state)
				.owed(state.owed()
					.with(new Owed.Onward(act.id(), act.at(), act.unit(), onward.version(), onward.policy(),
							onward.recipients())))
				.done();
			case Body.OnwardReported report -> IncidentChange.of(state)
				.owed(state.owed().with(new Owed.Report(act.id(), act.at(), report.version(), report.recipient())))
				.done();
			case Body.ClockStopped stopped -> IncidentChange.of(state)
				.owed(state.owed()
					.with(new Owed.Stop(act.id(), act.at(), stopped.duty(), stopped.until(), null, List.of())))
				.done();
			case Body.ClockResumed resumed -> IncidentChange.of(state)
				.owed(state.owed()
					.with(new Owed.Stop(act.id(), act.at(), resumed.duty(), null, resumed.due(), resumed.steps())))
				.done();
			default -> state;
		};
	}

	private static Incident verified(Incident state, Body.Verified verified) {
		Paper paper = state.paper();
		return IncidentChange.of(state)
			.handling(Handling.VERIFIED)
			.paper(paper == null ? null
					: new Paper(paper.submission(), paper.drafters(), verified.confidence(), verified))
			.done();
	}

	private static Incident copied(Incident state, Act act, Body.InformationCopied copied) {
		return IncidentChange.of(state)
			.handling(Handling.REFERRED)
			.content(Content.of(act.id(), copied.notice()))
			.referral(new Referral(state.referral() == null ? act.id() : state.referral().act(), copied.channel(),
					copied.referredOn(), act.id()))
			.done();
	}

	/** A proposal about a version that is not in force (any more) is kept, and makes nobody owe an answer. */
	private static Incident proposed(Incident state, Act act, Body.ClosureProposed proposed) {
		Incident kept = IncidentChange.of(state)
			.closures(ById.add(state.closures(),
					new Closure(act.id(), proposed.version(), act.at(), null, null, false), Closure::act))
			.done();
		return state.handling() == Handling.NOTIFIED && state.version() == proposed.version()
				? owing(IncidentChange.of(kept).handling(Handling.CLOSURE_PROPOSED).openClosure(act.id()).done(), act,
						proposed.version(), proposed.terms())
				: kept;
	}

	/** An answer to a proposal that no longer stands is kept and moves nothing. */
	private static Incident closureAnswered(Incident state, Act act, IncidentAct type, Body.ClosureAnswered answered) {
		boolean agreed = type == IncidentAct.AGREE_CLOSURE;
		Incident kept = IncidentChange.of(state)
			.closures(state.closures()
				.stream()
				.map(closure -> closure.act().equals(answered.proposal())
						? closure.answeredBy(act.id(), act.at(), agreed) : closure)
				.toList())
			.done();
		return state.handling() == Handling.CLOSURE_PROPOSED && answered.proposal().equals(state.openClosure())
				? IncidentChange.of(kept)
					.handling(agreed ? Handling.CLOSED : Handling.NOTIFIED)
					.openClosure(null)
					.done()
				: kept;
	}

	private static Incident escalated(Incident state, Act act, Body.Escalated escalated) {
		Tracing tracing = state.tracing()
			.with(new Alarm(act.id(), true, escalated.version(), escalated.duty(), act.unit(), act.at()));
		return tracing(state, escalated.duty() == null || escalated.step() == null ? tracing
				: tracing.with(new TakenRung(act.id(), escalated.duty(), escalated.step(), false, act.at())));
	}

	/** A reminder to the other side is an alarm; one's own officers being told, or a draft made, is only a rung. */
	private static Incident reminded(Incident state, Act act, IncidentAct type, Body.Reminded reminded) {
		Tracing tracing = state.tracing()
			.with(new TakenRung(act.id(), reminded.duty(), reminded.step(), type != IncidentAct.REMIND, act.at()));
		return tracing(state, type == IncidentAct.REMIND
				? tracing.with(new Alarm(act.id(), false, reminded.version(), reminded.duty(), act.unit(), act.at()))
				: tracing);
	}

	private static Incident owing(Incident state, Act act, int version, @Nullable Terms terms) {
		return terms == null ? state : IncidentChange.of(state)
			.owed(state.owed().with(new Owed.ByAct(act.id(), act.at(), version, terms)))
			.done();
	}

	private static Incident tracing(Incident state, Tracing tracing) {
		return IncidentChange.of(state).tracing(tracing).done();
	}

}
