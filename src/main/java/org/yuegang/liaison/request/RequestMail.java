package org.yuegang.liaison.request;

import static org.yuegang.liaison.mail.MailRule.made;
import static org.yuegang.liaison.mail.MailRule.received;
import static org.yuegang.liaison.system.Role.DUTY_OFFICER;
import static org.yuegang.liaison.system.Role.HEAD;
import static org.yuegang.liaison.system.Role.LIAISON_OFFICER;

import java.util.List;

import org.springframework.stereotype.Component;
import org.yuegang.liaison.mail.MailRule;
import org.yuegang.liaison.mail.MailRules;
import org.yuegang.liaison.request.act.RequestAct;
import org.yuegang.liaison.request.act.RequestDuty;

/**
 * Who is written to about an act on a request, and what is asked of them. What a notice asks is told by the notice's own
 * mail, which leads to the case with all it asks.
 */
@Component
class RequestMail implements MailRules {

	private static final List<MailRule> RULES = List.of(
			received(RequestAct.ASK, "ANSWER_REQUEST", LIAISON_OFFICER, DUTY_OFFICER).by(RequestDuty.ANSWER_REQUEST),
			received(RequestAct.REASK, "ANSWER_REQUEST_AGAIN", LIAISON_OFFICER, DUTY_OFFICER)
				.by(RequestDuty.ANSWER_REQUEST),
			received(RequestAct.HOLDING_REPLY, "READ_HOLDING_REPLY", LIAISON_OFFICER),
			received(RequestAct.ANSWER, "READ_REQUEST_ANSWER", LIAISON_OFFICER),
			received(RequestAct.CANCEL, "READ_REQUEST_CANCELLED", LIAISON_OFFICER),
			made(RequestAct.OVERRIDE, "READ_OVERRIDE", LIAISON_OFFICER, HEAD),
			received(RequestAct.OVERRIDE, "READ_OVERRIDE", LIAISON_OFFICER, DUTY_OFFICER, HEAD));

	@Override
	public List<MailRule> rules() {
		return RULES;
	}

}
