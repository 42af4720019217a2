package org.yuegang.liaison.request.track;

import java.time.Instant;
import java.util.Optional;

import org.yuegang.liaison.deadline.Duty;
import org.yuegang.liaison.deadline.Rung;
import org.yuegang.liaison.request.act.Answer;
import org.yuegang.liaison.request.act.Reminder;
import org.yuegang.liaison.request.act.RequestKind;
import org.yuegang.liaison.request.state.Embargo;
import org.yuegang.liaison.system.Refusal;

/** The conditions of {@link RequestTrack}. While no form is given, what depends on it counts as fulfilled. */
final class RequestConditions {

	private RequestConditions() {
	}

	/** The incident named is known to both sides and of the request's mode; one that is filed is known here. */
	static Optional<Refusal> incidentStands(RequestFacts facts) {
		return Optional.ofNullable(facts.incident());
	}

	static Optional<Refusal> presentRound(RequestFacts facts) {
		int round = facts.present().round();
		return facts.form(Answer.class)
			.filter(answer -> answer.round() != round)
			.map(answer -> Refusal.of("request-round-passed", Integer.toString(answer.round()), Integer.toString(round)));
	}

	static Optional<Refusal> ofMedia(RequestFacts facts) {
		return unless(facts.present().kind() == RequestKind.MEDIA_VERIFICATION, "not-a-media-verification");
	}

	static Optional<Refusal> embargoed(RequestFacts facts) {
		return unless(facts.present().embargo(facts.now()).filter(Embargo.EMBARGOED::equals).isPresent(), "no-embargo");
	}

	/** The step of the ladder is due, and not taken; reminders to one's own officers are the debtor's. */
	static Optional<Refusal> stepIsDue(RequestFacts facts, boolean own) {
		return facts.form(Reminder.class).flatMap(form -> {
			Optional<Duty> duty = facts.present().duty(form.duty()).filter(Duty::isOpen);
			boolean mine = duty.map(own ? Duty::debtor : Duty::creditor).filter(facts.unit()::equals).isPresent();
			boolean due = duty.stream()
				.flatMap(open -> open.ladder().stream())
				.filter(rung -> rung.number() == form.step())
				.anyMatch(rung -> isDue(rung, own, facts.now()));
			return unless(mine && due, "nothing-due");
		});
	}

	private static boolean isDue(Rung rung, boolean own, Instant now) {
		return !rung.at().isAfter(now) && (own ? rung.ownTakenAt() : rung.takenAt()) == null;
	}

	private static Optional<Refusal> unless(boolean holds, String code) {
		return holds ? Optional.empty() : Optional.of(Refusal.of(code));
	}

}
