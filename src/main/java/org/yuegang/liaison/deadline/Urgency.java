package org.yuegang.liaison.deadline;

/** How fast a case must move; each side has its own word for each. */
public enum Urgency {

	/** 特急 on both sides. */
	FLASH,
	/** 加急 (mainland), 緊急 (Hong Kong). */
	PRIORITY,
	/** 平件, 普通. */
	ROUTINE

}
