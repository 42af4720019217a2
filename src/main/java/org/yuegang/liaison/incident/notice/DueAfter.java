package org.yuegang.liaison.incident.notice;

/** What the time allowed by an order counts from. */
public enum DueAfter {

	/** The order is made. */
	ORDER,
	/** The measure is completed, as a report after a recall. */
	COMPLETION

}
