package org.yuegang.liaison.incident.notice;

/** How a result stands to one side's limit. */
public enum Verdict {

	LAWFUL, UNLAWFUL,
	/** That side gives no limit here, or the result cannot be compared with it. */
	UNDECIDED

}
