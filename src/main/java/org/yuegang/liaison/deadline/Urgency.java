package org.yuegang.liaison.deadline;

/** How fast a case must move; each side has its own word for each. */
public enum Urgency {

	/** 特急 (mainland), 緊急 (Hong Kong). */
	FLASH,
	/** 加急, 急. */
	PRIORITY,
	/** 平件, 普通. */
	ROUTINE

}
