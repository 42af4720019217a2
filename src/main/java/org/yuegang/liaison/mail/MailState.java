package org.yuegang.liaison.mail;

/** How far a mail has come. */
public enum MailState {

	/** Composed, to be handed to the mail server. */
	QUEUED,

	/** Composed while the node has no mail server: kept and shown. */
	HELD,

	/** Taken over by the mail server. More than that SMTP does not say. */
	SENT,

	/** Refused for good by the mail server, or given up after five days. */
	REFUSED,

	/** Not taken over yet; tried again later. */
	RETRYING

}
