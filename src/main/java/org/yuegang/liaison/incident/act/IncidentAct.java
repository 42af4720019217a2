package org.yuegang.liaison.incident.act;

import java.util.Arrays;
import java.util.Optional;

import org.yuegang.liaison.journal.Act;
import org.yuegang.liaison.lifecycle.NamedAct;

/**
 * Every act of an incident, with the body that is recorded and the form an officer fills for it (null for acts of the
 * node's own clock).
 */
public enum IncidentAct implements NamedAct {

	/** 提交核實. */
	SUBMIT(Body.Submitted.class, Form.Submit.class),
	SEND_BACK(Body.SentBack.class, Form.Reason.class),
	/** 核實. */
	VERIFY(Body.Verified.class, Form.Verify.class),
	/** 不成立 (clause five). */
	REFUTE(Body.Refuted.class, Form.Reason.class),
	/** 轉介 to the import and export channel (clause one, paragraph four). */
	REFER(Body.Referred.class, Form.Refer.class),
	/** The counterpart's information copy of a referral. */
	INFORMATION_COPY(Body.InformationCopied.class, Form.Texts.class),
	/** 簽發. */
	ISSUE(Body.Issued.class, Form.Texts.class),
	/** 緊急簽發: FLASH only, one officer, countersigned afterwards. */
	ISSUE_URGENTLY(Body.Issued.class, Form.Reason.class),
	COUNTERSIGN(Body.Countersigned.class, Form.Note.class),
	/** 續報. */
	UPDATE(Body.Updated.class, Form.Update.class),
	/** 更正. */
	CORRECT(Body.Updated.class, Form.Update.class),
	/** 撤回. */
	WITHDRAW(Body.Withdrawn.class, Form.Texts.class),
	PROPOSE_CLOSURE(Body.ClosureProposed.class, Form.ProposeClosure.class),
	AGREE_CLOSURE(Body.ClosureAnswered.class, Form.Note.class),
	OBJECT_TO_CLOSURE(Body.ClosureAnswered.class, Form.Reason.class),
	/** 確認收悉. */
	ACKNOWLEDGE(Body.Acknowledged.class, Form.Acknowledge.class),
	/** 退回提問. */
	RETURN(Body.Returned.class, Form.Question.class),
	ANSWER_RETURN(Body.ReturnAnswered.class, Form.AnswerReturn.class),
	/** First view of a version by the counterpart's duty or liaison officer. */
	OPENED(Body.Opened.class, null),
	/** 已採取行動. */
	ACTED_ON(Body.ActedOn.class, Form.ActedOn.class),
	REMIND(Body.Reminded.class, null),
	/** The debtor's own node reminds its own officers. */
	REMIND_OWN(Body.Reminded.class, null),
	ESCALATE(Body.Escalated.class, Form.Reason.class),
	/** The ladder's last step: a meeting proposal is drafted before the convening official. */
	DRAFT_MEETING(Body.Reminded.class, null),
	STAND_DOWN(Body.StoodDown.class, Form.StandDown.class),
	/** What the receiving unit owes to its own government and departments (clause one). */
	OWE_ONWARD(Body.OnwardOwed.class, null),
	/** 轉報. */
	REPORT_ONWARD(Body.OnwardReported.class, Form.ReportOnward.class),
	/** 致電紀錄. */
	LOG_CALL(Body.CallLogged.class, Form.LogCall.class),
	STOP_CLOCK(Body.ClockStopped.class, Form.StopClock.class),
	RESUME_CLOCK(Body.ClockResumed.class, Form.ResumeClock.class);

	/** What stands before the dot in the type of every incident act. */
	public static final String FEATURE = "incident";

	/** The rules by which acts made today fold. */
	public static final int TYPE_VERSION = 1;

	private final Class<? extends Body> body;

	private final Class<? extends Form> form;

	IncidentAct(Class<? extends Body> body, Class<? extends Form> form) {
		this.body = body;
		this.form = form;
	}

	@Override
	public String type() {
		return FEATURE + "." + name();
	}

	@Override
	public int typeVersion() {
		return TYPE_VERSION;
	}

	/** Whether it makes a version of the notice. */
	public boolean isOfVersions() {
		return this == ISSUE || this == ISSUE_URGENTLY || this == UPDATE || this == CORRECT || this == WITHDRAW;
	}

	public Class<? extends Body> body() {
		return this.body;
	}

	/** The form, or empty when no officer makes this act. */
	public Optional<Class<? extends Form>> form() {
		return Optional.ofNullable(this.form);
	}

	@Override
	public Optional<Class<? extends Record>> filledIn() {
		return form().map(record -> record.asSubclass(Record.class));
	}

	/** The incident act of this type, or empty when the type is another feature's or unknown. */
	public static Optional<IncidentAct> of(Act act) {
		return of(act.type());
	}

	public static Optional<IncidentAct> of(String type) {
		return Arrays.stream(values()).filter(value -> value.type().equals(type)).findFirst();
	}

}
