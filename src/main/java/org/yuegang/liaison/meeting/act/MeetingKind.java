package org.yuegang.liaison.meeting.act;

/** What a meeting is for (agreement clauses six and seven). */
public enum MeetingKind {

	/** 緊急高層會議: for a major incident or an urgent matter; it needs a quorum. */
	EMERGENCY,
	/** 工作會議: review and the next stage. */
	WORKING,
	/** 專家會議: technical questions (clause seven). */
	EXPERT

}
