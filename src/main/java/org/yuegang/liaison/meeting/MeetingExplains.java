package org.yuegang.liaison.meeting;

import java.util.List;
import java.util.Optional;

import org.springframework.stereotype.Component;
import org.yuegang.liaison.journal.Act;
import org.yuegang.liaison.journal.Explains;
import org.yuegang.liaison.meeting.act.Agreement;
import org.yuegang.liaison.meeting.act.Cancellation;
import org.yuegang.liaison.meeting.act.Declination;
import org.yuegang.liaison.meeting.act.Holding;
import org.yuegang.liaison.meeting.act.ItemDone;
import org.yuegang.liaison.meeting.act.MeetingAct;
import org.yuegang.liaison.meeting.act.MeetingBodies;
import org.yuegang.liaison.meeting.act.Minutes;
import org.yuegang.liaison.meeting.act.MinutesAgreement;
import org.yuegang.liaison.meeting.act.MoveAgreement;
import org.yuegang.liaison.meeting.act.MoveOffer;
import org.yuegang.liaison.meeting.act.Proposal;
import org.yuegang.liaison.meeting.act.Reminder;
import org.yuegang.liaison.system.Language;
import org.yuegang.liaison.system.LocalTimes;
import org.yuegang.liaison.system.Reading;
import org.yuegang.liaison.system.Sentences;

/** The words of a meeting's acts on the timeline. */
@Component
class MeetingExplains implements Explains {

	private final MeetingBodies bodies = new MeetingBodies();

	private final LocalTimes times;

	private final Sentences sentences;

	MeetingExplains(LocalTimes times, Sentences sentences) {
		this.times = times;
		this.sentences = sentences;
	}

	@Override
	public Optional<Explanation> explain(Act act) {
		return MeetingAct.of(act).map(made -> {
			List<?> arguments = this.bodies.read(made, act) instanceof Reading.Read<MeetingBodies.Body>(
					MeetingBodies.Body body) ? arguments(body, this.sentences.language()) : List.of();
			return new Explanation("timeline." + act.type(), arguments);
		});
	}

	private List<?> arguments(MeetingBodies.Body body, Language language) {
		return switch (body.form()) {
			case Proposal proposal -> List.of("meeting.kind." + proposal.kind(),
					Integer.toString(proposal.times().size()));
			case Agreement agreed -> List.of(this.times.absolute(agreed.time(), language));
			case Declination declined -> List.of(declined.reason());
			case MoveOffer offer -> List.of(Integer.toString(body.basis().number()),
					Integer.toString(offer.times().size()));
			case MoveAgreement agreed -> List.of(this.times.absolute(agreed.time(), language));
			case Cancellation cancelled -> List.of(cancelled.reason());
			case Holding held -> List.of(Integer.toString(held.attendance().size()));
			case Minutes minutes -> List.of(Integer.toString(body.basis().number()),
					Integer.toString(minutes.decisions().size()));
			case MinutesAgreement agreed -> List.of(Integer.toString(agreed.revision()));
			case ItemDone done -> List.of(Integer.toString(done.item()), done.report());
			case Reminder reminder -> List.of("duty." + reminder.duty().replaceAll("/.*", ""));
			default -> List.of();
		};
	}

}
