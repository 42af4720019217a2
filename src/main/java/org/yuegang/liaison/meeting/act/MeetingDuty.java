package org.yuegang.liaison.meeting.act;

import org.yuegang.liaison.deadline.NamedDuty;

/** What can be owed on a meeting. */
public enum MeetingDuty implements NamedDuty {

	/** The convenor proposes minutes after the meeting. */
	PROPOSE_MINUTES,
	/** The other side agrees to the minutes proposed. */
	AGREE_MINUTES,
	/** One side does what the minutes agreed that it does. */
	ACTION_ITEM

}
