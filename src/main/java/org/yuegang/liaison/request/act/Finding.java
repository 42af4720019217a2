package org.yuegang.liaison.request.act;

/** What a report of the press turned out to be. */
public enum Finding {

	/** 屬實. */
	CONFIRMED,
	/** 不屬實. */
	REFUTED,
	/** 未能確定. */
	NOT_YET_KNOWN

}
