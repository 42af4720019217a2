package org.yuegang.liaison.incident;

/** What a draft of an incident will become. */
public enum DraftPurpose {

	/** The notice, before it is submitted. */
	NOTICE,
	/** The next version of an issued notice. */
	VERSION,
	/** The reason of a withdrawal. */
	WITHDRAWAL

}
