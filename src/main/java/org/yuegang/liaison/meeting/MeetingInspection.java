package org.yuegang.liaison.meeting;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.yuegang.liaison.deadline.Duty;
import org.yuegang.liaison.deadline.TermsCheck;
import org.yuegang.liaison.journal.Act;
import org.yuegang.liaison.journal.Mode;
import org.yuegang.liaison.meeting.act.MeetingAct;
import org.yuegang.liaison.meeting.act.MeetingBodies;
import org.yuegang.liaison.meeting.act.MeetingDuty;
import org.yuegang.liaison.meeting.act.MeetingForm;
import org.yuegang.liaison.meeting.act.Minutes;
import org.yuegang.liaison.meeting.act.MinutesAgreement;
import org.yuegang.liaison.meeting.act.Proposal;
import org.yuegang.liaison.meeting.act.Reminder;
import org.yuegang.liaison.meeting.state.Meeting;
import org.yuegang.liaison.meeting.track.MeetingTrack;
import org.yuegang.liaison.system.Reading;
import org.yuegang.liaison.system.Refusal;

/**
 * What is asked of an act that arrived: can it be read, is it about a meeting known here, and was it the sender's
 * side's to make. Whether it comes in time is not asked: that is the fold's.
 */
final class MeetingInspection {

	private static final Set<MeetingDuty> DUTIES = EnumSet.allOf(MeetingDuty.class);

	private final MeetingBodies bodies = new MeetingBodies();

	/** @param receiver the unit that received it */
	Optional<Refusal> obstacle(@Nullable Meeting meeting, Act act, String receiver) {
		MeetingAct made = MeetingAct.of(act).orElse(null);
		if (made == null) {
			return Optional.of(Refusal.of("unreadable", "/type"));
		}
		return switch (this.bodies.read(made, act)) {
			case Reading.Unreadable<MeetingBodies.Body> unreadable -> Optional
				.of(Refusal.of("unreadable", unreadable.problems().getFirst().pointer()));
			case Reading.Read<MeetingBodies.Body>(MeetingBodies.Body body) -> content(act, body, receiver)
				.or(() -> made == MeetingAct.PROPOSE ? proposal(meeting, act, body, receiver)
						: meeting == null ? Optional.of(Refusal.of("unknown-case"))
								: step(meeting, made, act, body.form()));
		};
	}

	/** What an officer would have been told when the act was made, and what the act would make somebody owe. */
	private static Optional<Refusal> content(Act act, MeetingBodies.Body body, String receiver) {
		Mode inside = body.form() instanceof Proposal proposal
				? proposal.mode() == null ? Mode.ACTUAL : proposal.mode() : act.mode();
		return inside != act.mode() ? Optional.of(Refusal.of("mode-differs"))
				: body.form()
					.problems(Set.of(act.unit(), receiver), act.at())
					.stream()
					.findFirst()
					.map(problem -> Refusal.of("unreadable", problem.pointer()))
					.or(() -> TermsCheck.problem(body.basis().terms(), DUTIES)
						.map(place -> Refusal.of("terms-not-sound", "/basis/terms" + place)));
	}

	/** Whoever proposes is the convenor; a meeting that the other side proposed cannot be proposed over it. */
	private static Optional<Refusal> proposal(@Nullable Meeting known, Act act, MeetingBodies.Body body,
			String receiver) {
		if (act.officer() == null) {
			return Optional.of(Refusal.of("officer-missing"));
		}
		boolean taken = known != null && !known.convenor().equals(act.unit());
		return taken || !receiver.equals(body.basis().to()) ? Optional.of(Refusal.of("wrong-side", "act." + act.type()))
				: Optional.empty();
	}

	private static Optional<Refusal> step(Meeting meeting, MeetingAct made, Act act, MeetingForm form) {
		return MeetingTrack.TRACK.obstacleToReceived(made, act, meeting.mode(), meeting.sideOf(act.unit()))
			.or(() -> content(meeting, act, form));
	}

	private static Optional<Refusal> content(Meeting meeting, Act act, MeetingForm form) {
		if (form instanceof Reminder reminder
				&& meeting.duty(reminder.duty()).map(Duty::creditor).filter(act.unit()::equals).isEmpty()) {
			return Optional.of(Refusal.of("duty-not-owed-to-you"));
		}
		return form instanceof MinutesAgreement agreement && !isOf(meeting, agreement)
				? Optional.of(Refusal.of("minutes-hash-differs")) : Optional.empty();
	}

	/** Whether the agreement names the hash of the minutes that stand here under its revision. */
	private static boolean isOf(Meeting meeting, MinutesAgreement agreement) {
		return meeting.steps()
			.stream()
			.filter(step -> step.made() == MeetingAct.PROPOSE_MINUTES
					&& step.basis().number() == agreement.revision())
			.map(step -> step.form(Minutes.class).hash(meeting.id(), agreement.revision()))
			.anyMatch(agreement.hash()::equals);
	}

}
