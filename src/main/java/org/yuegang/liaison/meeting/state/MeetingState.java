package org.yuegang.liaison.meeting.state;

/** How far a meeting has come. */
public enum MeetingState {

	/** Nothing that counts was done: a draft, or a proposal that the other node could not take. */
	NONE,
	/** 已建議. */
	PROPOSED,
	/** 已同意: both sides have a time. */
	AGREED,
	/** 已婉拒; final. */
	DECLINED,
	/** 已發出召開通知: the convening order is out. */
	CONVENED,
	/** 已取消; final, unless it was held meanwhile. */
	CANCELLED,
	/** 已舉行. */
	HELD,
	/** 會議記錄待同意. */
	MINUTES_PROPOSED,
	/** 會議記錄已同意. */
	MINUTES_AGREED,
	/** 已完結: the minutes are frozen; final. */
	CONCLUDED;

	/** Nothing more is owed before the meeting's own end: it keeps no incident open. */
	public boolean isOver() {
		return this == NONE || this == DECLINED || this == CANCELLED || this == CONCLUDED;
	}

	/** Both sides have agreed to meet and have not met: what a crossing proposal has to wait for. */
	public boolean isAhead() {
		return this == AGREED || this == CONVENED;
	}

}
