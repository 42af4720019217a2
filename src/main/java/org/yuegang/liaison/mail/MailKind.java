package org.yuegang.liaison.mail;

/** What a mail asks of its reader; its words stand under {@code mail.ask.<KIND>}. */
public enum MailKind {

	VERIFY, ISSUE, REDRAFT, COUNTERSIGN,

	ACKNOWLEDGE, ACKNOWLEDGE_UPDATE, READ_UPDATE, ACKNOWLEDGE_CORRECTION, READ_CORRECTION,
	ACKNOWLEDGE_WITHDRAWAL, READ_COPY,

	READ_ACKNOWLEDGEMENT, READ_EARLIER_ACKNOWLEDGEMENT, ANSWER_RETURN, READ_ANSWER, READ_ACTION,
	ANSWER_CLOSURE, READ_CLOSURE, READ_OBJECTION,

	/** The reader's own side owes something and is reminded. */
	REMINDER,

	/** The other side owes something: call it and log the call. */
	CALL,

	/** Put before the heads of both units. */
	ESCALATION, ESCALATED_BY_OFFICER, STAND_DOWN,

	/** A drafted proposal of an emergency high-level meeting waits for the convening official. */
	DECIDE_MEETING,

	ANSWER_PROPOSAL, CONVENE, READ_DECLINE, ATTEND, ANSWER_MOVE, READ_MOVE, READ_CANCELLATION, PROPOSE_MINUTES,
	READ_HELD, AGREE_MINUTES, CONCLUDE, READ_CONCLUSION, READ_ITEM_DONE,

	/** The other node could not take an act of this side: it is void. */
	READ_REJECTION

}
