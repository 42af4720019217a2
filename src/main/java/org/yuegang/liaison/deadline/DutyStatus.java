package org.yuegang.liaison.deadline;

/** What became of a duty. */
public enum DutyStatus {

	OPEN,
	/** Done by the debtor. */
	MET,
	/** No longer owed, because something else happened. */
	ENDED

}
