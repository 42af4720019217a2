package org.yuegang.liaison.lifecycle;

/** Which of the two units of a case may make an act. */
public enum Side {

	/** The unit that files the incident, asks the request, or proposes the meeting. */
	ORIGIN,
	/** Its counterpart. */
	COUNTERPART,
	EITHER;

	/** Whether a unit standing on {@code side} of the case is meant. */
	public boolean includes(Side side) {
		return this == EITHER || this == side;
	}

}
