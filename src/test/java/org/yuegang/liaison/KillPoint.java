package org.yuegang.liaison;

/** Where a node process can be stopped, in the order in which an act passes from one officer to the other side's. */
enum KillPoint {

	/** The officer's command has come in; nothing has been decided. */
	COMMAND_RECEIVED,

	/** The act is journalled, applied and on the stream; its transaction is still open. */
	ACT_WRITTEN,

	/** The act is committed and on disk; the officer has no answer, and no pump has looked for it. */
	ACT_COMMITTED,

	/** A turn of the pump: keeps the message here while an earlier point is waited for. */
	PUMP_TURNS,

	/** The carrier has brought the message to the peer's door; the peer has not looked at it. */
	MESSAGE_HANDED_OVER,

	/** The peer has taken the message up and applied it; the transaction in which it is also stored is open. */
	MESSAGE_TAKEN_UP,

	/** The peer has message, receipt and what followed on disk, and has not answered. */
	MESSAGE_STORED,

	/** The sender has the peer's answer in hand and has not looked at it. */
	ANSWER_IN_HAND,

	/** The sender has the peer's receipt in its rows. */
	RECEIPT_STORED,

	/** The peer has stored the message only, since it could not be applied, and now applies it; its transaction is open. */
	ACT_TAKEN_UP,

	/** The peer has applied the stored act, answered it and written the mails, in one committed transaction. */
	ACT_APPLIED,

	/** A turn of the mail pump: keeps the mails here while an earlier point is waited for. */
	MAIL_PUMP_TURNS,

	/** The mail server has the mail; it is not marked as sent. */
	MAIL_HANDED_OVER

}
