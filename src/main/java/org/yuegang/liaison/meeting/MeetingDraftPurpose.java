package org.yuegang.liaison.meeting;

/** What is written before an act of a meeting takes it. */
public enum MeetingDraftPurpose {

	/** Becomes PROPOSE; the clock writes one before the convening official when a ladder was climbed in vain. */
	PROPOSAL,
	/** Becomes PROPOSE_MINUTES. */
	MINUTES

}
