package org.yuegang.liaison.meeting;

import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.yuegang.liaison.journal.Act;
import org.yuegang.liaison.lifecycle.Side;
import org.yuegang.liaison.meeting.act.MeetingAct;
import org.yuegang.liaison.meeting.act.MeetingBodies;
import org.yuegang.liaison.meeting.act.MeetingForm;
import org.yuegang.liaison.meeting.act.Minutes;
import org.yuegang.liaison.meeting.act.MinutesAgreement;
import org.yuegang.liaison.meeting.state.Meeting;
import org.yuegang.liaison.meeting.track.MeetingTrack;
import org.yuegang.liaison.system.Reading;
import org.yuegang.liaison.system.Refusal;

/**
 * What is asked of an act that arrived: can it be read, is it about a meeting known here, and was it the sender's
 * side's to make. Whether it comes in time is not asked: that is the fold's.
 */
final class MeetingInspection {

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
			case Reading.Read<MeetingBodies.Body>(MeetingBodies.Body body) -> {
				if (made == MeetingAct.PROPOSE) {
					yield proposal(meeting, act, body, receiver);
				}
				yield meeting == null ? Optional.of(Refusal.of("unknown-case")) : step(meeting, made, act, body.form());
			}
		};
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
		if (act.mode() != meeting.mode()) {
			return Optional.of(Refusal.of("other-mode"));
		}
		Side side = meeting.sideOf(act.unit());
		if (!MeetingTrack.TRACK.belongsTo(made, side)) {
			return Optional.of(Refusal.of("wrong-side", "act." + act.type()));
		}
		if ((act.officer() == null) != made.isMadeByClock()) {
			return Optional.of(Refusal.of("officer-missing"));
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
