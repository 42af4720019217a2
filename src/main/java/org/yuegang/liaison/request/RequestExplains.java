package org.yuegang.liaison.request;

import java.util.List;
import java.util.Optional;

import org.springframework.stereotype.Component;
import org.yuegang.liaison.journal.Act;
import org.yuegang.liaison.journal.Explains;
import org.yuegang.liaison.request.act.Again;
import org.yuegang.liaison.request.act.Answer;
import org.yuegang.liaison.request.act.Filing;
import org.yuegang.liaison.request.act.HoldingReply;
import org.yuegang.liaison.request.act.Inquiry;
import org.yuegang.liaison.request.act.Overriding;
import org.yuegang.liaison.request.act.Referring;
import org.yuegang.liaison.request.act.Reminder;
import org.yuegang.liaison.request.act.RequestAct;
import org.yuegang.liaison.request.act.RequestBodies;
import org.yuegang.liaison.request.act.RequestForm;
import org.yuegang.liaison.request.act.Settlement;
import org.yuegang.liaison.request.act.TakingBack;
import org.yuegang.liaison.system.LocalTimes;
import org.yuegang.liaison.system.Reading;
import org.yuegang.liaison.system.Sentences;

/** The words of a request's acts on the timeline. */
@Component
class RequestExplains implements Explains {

	private final RequestBodies bodies = new RequestBodies();

	private final LocalTimes times;

	private final Sentences sentences;

	RequestExplains(LocalTimes times, Sentences sentences) {
		this.times = times;
		this.sentences = sentences;
	}

	@Override
	public Optional<Explanation> explain(Act act) {
		return RequestAct.of(act).map(made -> {
			List<?> arguments = this.bodies.read(made, act) instanceof Reading.Read<RequestBodies.Body>(
					RequestBodies.Body body) ? arguments(body.form(), body.basis().round()) : List.of();
			return new Explanation("timeline." + act.type(), arguments);
		});
	}

	private List<?> arguments(RequestForm form, int round) {
		return switch (form) {
			case Inquiry question -> List.of("code.RequestKind." + question.kind(), question.subject());
			case HoldingReply reply -> List.of(this.times.absolute(reply.promised(), this.sentences.language()), reply.text());
			case Answer answer -> List.of(Integer.toString(answer.round()), answer.text());
			case Again again -> List.of(Integer.toString(round), again.text());
			case TakingBack cancelled -> List.of(cancelled.reason());
			case Overriding overridden -> List.of(overridden.reason());
			case Referring referral -> List.of(referral.channel(), referral.addressee(), referral.fileNumber());
			case Reminder reminder -> List.of("duty." + reminder.duty().replaceAll("/.*", ""));
			case Settlement settled -> List.of();
			case Filing filed -> List.of();
		};
	}

}
