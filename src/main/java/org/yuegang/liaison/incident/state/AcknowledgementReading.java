package org.yuegang.liaison.incident.state;

/** How the acknowledgement track reads; always computed, always about the latest material version. */
public enum AcknowledgementReading {

	/** Nothing has been issued. */
	NOT_DUE,
	/** 待確認收悉. */
	AWAITED,
	/** 退回提問: the counterpart asked, the filing unit owes the answer. */
	RETURNED,
	/** 已確認收悉, by a named officer. */
	ACKNOWLEDGED

}
