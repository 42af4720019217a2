package org.yuegang.liaison.request;

/** What is written before an act of a request takes it. */
public enum RequestDraftPurpose {

	/** What ASK takes. */
	QUESTION

}
