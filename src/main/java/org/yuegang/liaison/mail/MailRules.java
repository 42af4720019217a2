package org.yuegang.liaison.mail;

import static org.yuegang.liaison.mail.MailRule.made;
import static org.yuegang.liaison.mail.MailRule.received;
import static org.yuegang.liaison.system.Role.CONVENING_OFFICIAL;
import static org.yuegang.liaison.system.Role.DRAFTER;
import static org.yuegang.liaison.system.Role.DUTY_OFFICER;
import static org.yuegang.liaison.system.Role.HEAD;
import static org.yuegang.liaison.system.Role.ISSUER;
import static org.yuegang.liaison.system.Role.LIAISON_OFFICER;
import static org.yuegang.liaison.system.Role.VERIFIER;

import java.util.List;

import org.yuegang.liaison.deadline.DutyKind;
import org.yuegang.liaison.journal.Act;

/**
 * The one table of who is written to about which act, and what is asked. Each node reads it for its own officers
 * only. The steps of a ladder are not in it: whom they call stands in the duty ({@link LadderMail}).
 */
final class MailRules {

	static final List<MailRule> ALL = List.of(
			made("incident.SUBMIT", MailKind.VERIFY, VERIFIER),
			made("incident.SEND_BACK", MailKind.REDRAFT, DRAFTER),
			made("incident.VERIFY", MailKind.ISSUE, ISSUER),
			made("incident.ISSUE_URGENTLY", MailKind.COUNTERSIGN, ISSUER, VERIFIER, HEAD).by(DutyKind.COUNTERSIGN),

			received("incident.ISSUE", MailKind.ACKNOWLEDGE, DUTY_OFFICER, LIAISON_OFFICER).by(DutyKind.ACKNOWLEDGE),
			received("incident.ISSUE_URGENTLY", MailKind.ACKNOWLEDGE, DUTY_OFFICER, LIAISON_OFFICER)
				.by(DutyKind.ACKNOWLEDGE),
			version("incident.UPDATE", MailKind.ACKNOWLEDGE_UPDATE, MailKind.READ_UPDATE),
			version("incident.CORRECT", MailKind.ACKNOWLEDGE_CORRECTION, MailKind.READ_CORRECTION),
			received("incident.WITHDRAW", MailKind.ACKNOWLEDGE_WITHDRAWAL, DUTY_OFFICER, LIAISON_OFFICER)
				.by(DutyKind.ACKNOWLEDGE_UPDATE, DutyKind.ACKNOWLEDGE),
			received("incident.INFORMATION_COPY", MailKind.READ_COPY, DUTY_OFFICER, LIAISON_OFFICER),

			received("incident.ACKNOWLEDGE", MailKind.READ_ACKNOWLEDGEMENT, ISSUER, LIAISON_OFFICER, DUTY_OFFICER)
				.stillAwaited(MailKind.READ_EARLIER_ACKNOWLEDGEMENT),
			received("incident.RETURN", MailKind.ANSWER_RETURN, ISSUER, LIAISON_OFFICER, DUTY_OFFICER)
				.by(DutyKind.ANSWER_RETURN),
			received("incident.ANSWER_RETURN", MailKind.READ_ANSWER, DUTY_OFFICER, LIAISON_OFFICER)
				.by(DutyKind.ACKNOWLEDGE_UPDATE, DutyKind.ACKNOWLEDGE),
			received("incident.ACTED_ON", MailKind.READ_ACTION, ISSUER, LIAISON_OFFICER, DUTY_OFFICER),
			received("incident.PROPOSE_CLOSURE", MailKind.ANSWER_CLOSURE, DUTY_OFFICER, LIAISON_OFFICER)
				.by(DutyKind.ANSWER_CLOSURE),
			received("incident.AGREE_CLOSURE", MailKind.READ_CLOSURE, ISSUER, LIAISON_OFFICER, DUTY_OFFICER),
			received("incident.OBJECT_TO_CLOSURE", MailKind.READ_OBJECTION, ISSUER, LIAISON_OFFICER, DUTY_OFFICER),
			made("incident.STAND_DOWN", MailKind.STAND_DOWN, HEAD, DUTY_OFFICER),
			received("incident.STAND_DOWN", MailKind.STAND_DOWN, HEAD, DUTY_OFFICER),

			received("meeting.PROPOSE", MailKind.ANSWER_PROPOSAL, CONVENING_OFFICIAL, LIAISON_OFFICER),
			received("meeting.AGREE", MailKind.CONVENE, CONVENING_OFFICIAL, LIAISON_OFFICER),
			received("meeting.DECLINE", MailKind.READ_DECLINE, CONVENING_OFFICIAL, LIAISON_OFFICER),
			made("meeting.CONVENE", MailKind.ATTEND, CONVENING_OFFICIAL, LIAISON_OFFICER, HEAD),
			received("meeting.CONVENE", MailKind.ATTEND, CONVENING_OFFICIAL, LIAISON_OFFICER, HEAD),
			received("meeting.OFFER_MOVE", MailKind.ANSWER_MOVE, CONVENING_OFFICIAL, LIAISON_OFFICER),
			received("meeting.AGREE_MOVE", MailKind.READ_MOVE, CONVENING_OFFICIAL, LIAISON_OFFICER),
			made("meeting.CANCEL", MailKind.READ_CANCELLATION, CONVENING_OFFICIAL, LIAISON_OFFICER, HEAD),
			received("meeting.CANCEL", MailKind.READ_CANCELLATION, CONVENING_OFFICIAL, LIAISON_OFFICER, HEAD),
			made("meeting.HOLD", MailKind.PROPOSE_MINUTES, CONVENING_OFFICIAL, LIAISON_OFFICER)
				.by(DutyKind.PROPOSE_MINUTES),
			received("meeting.HOLD", MailKind.READ_HELD, CONVENING_OFFICIAL, LIAISON_OFFICER),
			received("meeting.PROPOSE_MINUTES", MailKind.AGREE_MINUTES, CONVENING_OFFICIAL, LIAISON_OFFICER)
				.by(DutyKind.AGREE_MINUTES),
			received("meeting.AGREE_MINUTES", MailKind.CONCLUDE, CONVENING_OFFICIAL, LIAISON_OFFICER),
			made("meeting.CONCLUDE", MailKind.READ_CONCLUSION, CONVENING_OFFICIAL, LIAISON_OFFICER),
			received("meeting.CONCLUDE", MailKind.READ_CONCLUSION, CONVENING_OFFICIAL, LIAISON_OFFICER),
			received("meeting.COMPLETE_ITEM", MailKind.READ_ITEM_DONE, CONVENING_OFFICIAL, LIAISON_OFFICER),

			received(Act.REJECTED, MailKind.READ_REJECTION, LIAISON_OFFICER, DUTY_OFFICER));

	private MailRules() {
	}

	static List<MailRule> of(String type, MailRule.Seen seen) {
		return ALL.stream().filter(rule -> rule.act().equals(type) && rule.seen() == seen).toList();
	}

	/** An immaterial version owes no acknowledgement: it is to be read. */
	private static MailRule version(String act, MailKind acknowledge, MailKind read) {
		return received(act, acknowledge, DUTY_OFFICER, LIAISON_OFFICER)
			.by(DutyKind.ACKNOWLEDGE_UPDATE, DutyKind.ACKNOWLEDGE)
			.otherwise(read);
	}

}
