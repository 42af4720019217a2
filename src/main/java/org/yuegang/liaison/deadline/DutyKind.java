package org.yuegang.liaison.deadline;

/** What can be owed; the policy gives each its time by urgency. */
public enum DutyKind {

	/** O brings the act to C's node, by whatever carrier. */
	DELIVER,
	/** C acknowledges, counted from receipt by its node. */
	ACKNOWLEDGE,
	/** C acknowledges a material update or a withdrawal. */
	ACKNOWLEDGE_UPDATE,
	/** O answers a return. */
	ANSWER_RETURN,
	/** C reports to its own government (clause one). */
	REPORT_TO_GOVERNMENT,
	/** C reports to one of its own departments (clause one). */
	REPORT_TO_DEPARTMENT,
	ANSWER_REQUEST,
	/** A second officer of O signs an urgent issue. */
	COUNTERSIGN,
	/** C agrees or objects to a proposed closure. */
	ANSWER_CLOSURE,
	/** O tells a fact that it promised at issue. */
	PROMISED_FACT,
	/** The convenor proposes minutes after the meeting. */
	PROPOSE_MINUTES,
	/** The other side agrees to the minutes proposed. */
	AGREE_MINUTES,
	ACTION_ITEM;

	/** Whether the debtor's own node watches it and its reminders stay internal. */
	public boolean isWatchedByDebtor() {
		return switch (this) {
			case DELIVER, REPORT_TO_GOVERNMENT, REPORT_TO_DEPARTMENT, COUNTERSIGN -> true;
			default -> false;
		};
	}

}
