package org.yuegang.liaison.incident;

import static org.yuegang.liaison.mail.MailRule.made;
import static org.yuegang.liaison.mail.MailRule.received;
import static org.yuegang.liaison.system.Role.DRAFTER;
import static org.yuegang.liaison.system.Role.DUTY_OFFICER;
import static org.yuegang.liaison.system.Role.HEAD;
import static org.yuegang.liaison.system.Role.ISSUER;
import static org.yuegang.liaison.system.Role.LIAISON_OFFICER;
import static org.yuegang.liaison.system.Role.VERIFIER;

import java.util.List;

import org.springframework.stereotype.Component;
import org.yuegang.liaison.incident.act.IncidentAct;
import org.yuegang.liaison.incident.act.IncidentDuty;
import org.yuegang.liaison.mail.MailRule;
import org.yuegang.liaison.mail.MailRules;

/** Who is written to about an act on an incident, and what is asked of them. */
@Component
class IncidentMail implements MailRules {

	private static final List<MailRule> RULES = List.of(
			made(IncidentAct.SUBMIT, "VERIFY", VERIFIER),
			made(IncidentAct.SEND_BACK, "REDRAFT", DRAFTER),
			made(IncidentAct.VERIFY, "ISSUE", ISSUER),
			made(IncidentAct.ISSUE_URGENTLY, "COUNTERSIGN", ISSUER, VERIFIER, HEAD).by(IncidentDuty.COUNTERSIGN),

			received(IncidentAct.ISSUE, "ACKNOWLEDGE", DUTY_OFFICER, LIAISON_OFFICER).by(IncidentDuty.ACKNOWLEDGE),
			received(IncidentAct.ISSUE_URGENTLY, "ACKNOWLEDGE", DUTY_OFFICER, LIAISON_OFFICER)
				.by(IncidentDuty.ACKNOWLEDGE),
			version(IncidentAct.UPDATE, "ACKNOWLEDGE_UPDATE", "READ_UPDATE"),
			version(IncidentAct.CORRECT, "ACKNOWLEDGE_CORRECTION", "READ_CORRECTION"),
			received(IncidentAct.WITHDRAW, "ACKNOWLEDGE_WITHDRAWAL", DUTY_OFFICER, LIAISON_OFFICER)
				.by(IncidentDuty.ACKNOWLEDGE_UPDATE, IncidentDuty.ACKNOWLEDGE),
			received(IncidentAct.INFORMATION_COPY, "READ_COPY", DUTY_OFFICER, LIAISON_OFFICER),

			received(IncidentAct.ACKNOWLEDGE, "READ_ACKNOWLEDGEMENT", ISSUER, LIAISON_OFFICER, DUTY_OFFICER)
				.stillAwaited("READ_EARLIER_ACKNOWLEDGEMENT"),
			received(IncidentAct.RETURN, "ANSWER_RETURN", ISSUER, LIAISON_OFFICER, DUTY_OFFICER)
				.by(IncidentDuty.ANSWER_RETURN),
			received(IncidentAct.ANSWER_RETURN, "READ_ANSWER", DUTY_OFFICER, LIAISON_OFFICER)
				.by(IncidentDuty.ACKNOWLEDGE_UPDATE, IncidentDuty.ACKNOWLEDGE),
			received(IncidentAct.ACTED_ON, "READ_ACTION", ISSUER, LIAISON_OFFICER, DUTY_OFFICER),
			received(IncidentAct.PROPOSE_CLOSURE, "ANSWER_CLOSURE", DUTY_OFFICER, LIAISON_OFFICER)
				.by(IncidentDuty.ANSWER_CLOSURE),
			received(IncidentAct.AGREE_CLOSURE, "READ_CLOSURE", ISSUER, LIAISON_OFFICER, DUTY_OFFICER),
			received(IncidentAct.OBJECT_TO_CLOSURE, "READ_OBJECTION", ISSUER, LIAISON_OFFICER, DUTY_OFFICER),
			made(IncidentAct.STAND_DOWN, "STAND_DOWN", HEAD, DUTY_OFFICER),
			received(IncidentAct.STAND_DOWN, "STAND_DOWN", HEAD, DUTY_OFFICER));

	@Override
	public List<MailRule> rules() {
		return RULES;
	}

	/** An immaterial version owes no acknowledgement: it is to be read. */
	private static MailRule version(IncidentAct act, String acknowledge, String read) {
		return received(act, acknowledge, DUTY_OFFICER, LIAISON_OFFICER)
			.by(IncidentDuty.ACKNOWLEDGE_UPDATE, IncidentDuty.ACKNOWLEDGE)
			.otherwise(read);
	}

}
