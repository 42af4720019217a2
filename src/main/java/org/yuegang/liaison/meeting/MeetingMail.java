package org.yuegang.liaison.meeting;

import static org.yuegang.liaison.mail.MailRule.made;
import static org.yuegang.liaison.mail.MailRule.received;
import static org.yuegang.liaison.system.Role.CONVENING_OFFICIAL;
import static org.yuegang.liaison.system.Role.HEAD;
import static org.yuegang.liaison.system.Role.LIAISON_OFFICER;

import java.util.List;

import org.springframework.stereotype.Component;
import org.yuegang.liaison.mail.MailRule;
import org.yuegang.liaison.mail.MailRules;
import org.yuegang.liaison.meeting.act.MeetingAct;
import org.yuegang.liaison.meeting.act.MeetingDuty;

/** Who is written to about an act on a meeting, and what is asked of them. */
@Component
class MeetingMail implements MailRules {

	private static final List<MailRule> RULES = List.of(
			received(MeetingAct.PROPOSE, "ANSWER_PROPOSAL", CONVENING_OFFICIAL, LIAISON_OFFICER),
			received(MeetingAct.AGREE, "CONVENE", CONVENING_OFFICIAL, LIAISON_OFFICER),
			received(MeetingAct.DECLINE, "READ_DECLINE", CONVENING_OFFICIAL, LIAISON_OFFICER),
			made(MeetingAct.CONVENE, "ATTEND", CONVENING_OFFICIAL, LIAISON_OFFICER, HEAD),
			received(MeetingAct.CONVENE, "ATTEND", CONVENING_OFFICIAL, LIAISON_OFFICER, HEAD),
			received(MeetingAct.OFFER_MOVE, "ANSWER_MOVE", CONVENING_OFFICIAL, LIAISON_OFFICER),
			received(MeetingAct.AGREE_MOVE, "READ_MOVE", CONVENING_OFFICIAL, LIAISON_OFFICER),
			made(MeetingAct.CANCEL, "READ_CANCELLATION", CONVENING_OFFICIAL, LIAISON_OFFICER, HEAD),
			received(MeetingAct.CANCEL, "READ_CANCELLATION", CONVENING_OFFICIAL, LIAISON_OFFICER, HEAD),
			made(MeetingAct.HOLD, "PROPOSE_MINUTES", CONVENING_OFFICIAL, LIAISON_OFFICER)
				.by(MeetingDuty.PROPOSE_MINUTES),
			received(MeetingAct.HOLD, "READ_HELD", CONVENING_OFFICIAL, LIAISON_OFFICER),
			received(MeetingAct.PROPOSE_MINUTES, "AGREE_MINUTES", CONVENING_OFFICIAL, LIAISON_OFFICER)
				.by(MeetingDuty.AGREE_MINUTES),
			received(MeetingAct.AGREE_MINUTES, "CONCLUDE", CONVENING_OFFICIAL, LIAISON_OFFICER),
			made(MeetingAct.CONCLUDE, "READ_CONCLUSION", CONVENING_OFFICIAL, LIAISON_OFFICER),
			received(MeetingAct.CONCLUDE, "READ_CONCLUSION", CONVENING_OFFICIAL, LIAISON_OFFICER),
			received(MeetingAct.COMPLETE_ITEM, "READ_ITEM_DONE", CONVENING_OFFICIAL, LIAISON_OFFICER));

	@Override
	public List<MailRule> rules() {
		return RULES;
	}

}
