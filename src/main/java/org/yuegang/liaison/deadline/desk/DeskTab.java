package org.yuegang.liaison.deadline.desk;

/** The parts of the desk; a case can lie in several. */
public enum DeskTab {

	/** 待我處理: the next step is one that this officer's roles are there for. */
	MINE,
	/** 待確認: the other side's acknowledgement, or this side's, is awaited. */
	AWAITED,
	/** 跟進中: everything that is not over, drafts among it. */
	RUNNING,
	/** 已完結. */
	OVER

}
