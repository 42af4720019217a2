package org.yuegang.liaison.deadline;

/** What a step of the ladder does. */
public enum RungKind {

	REMIND, ESCALATE,
	/** A proposal of an emergency high-level meeting is drafted before the creditor's convening official. */
	DRAFT_MEETING

}
