package org.yuegang.liaison.incident.notice;

/** How a result stands to its value: printed as =, &lt;, ≤, &gt;, ≥, 檢出, 未檢出. */
public enum LimitOperator {

	EQ, LT, LE, GT, GE,
	/** Found, without a value. */
	DETECTED,
	/** Not found; below the limit of detection, where one is given. */
	NOT_DETECTED;

	/** Whether a number belongs to it. */
	public boolean takesValue() {
		return this != DETECTED && this != NOT_DETECTED;
	}

}
