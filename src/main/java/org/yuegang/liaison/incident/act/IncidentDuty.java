package org.yuegang.liaison.incident.act;

import java.util.EnumSet;
import java.util.Set;

import org.yuegang.liaison.deadline.DutyKind;
import org.yuegang.liaison.deadline.NamedDuty;
import org.yuegang.liaison.deadline.Urgency;

/** What can be owed on an incident: O is the unit that files it, C its counterpart. */
public enum IncidentDuty implements NamedDuty {

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
	/** A second officer of O signs an urgent issue. */
	COUNTERSIGN,
	/** C agrees or objects to a proposed closure. */
	ANSWER_CLOSURE,
	/** O tells a fact that it promised at issue. */
	PROMISED_FACT;

	/** @throws IllegalArgumentException when nothing of that name is owed on incidents */
	public static IncidentDuty of(DutyKind kind) {
		return valueOf(kind.name());
	}

	/** Whether the debtor owes it to its own side: its node watches it, and the other is never reminded of it. */
	public boolean isInternal() {
		return switch (this) {
			case DELIVER, REPORT_TO_GOVERNMENT, REPORT_TO_DEPARTMENT, COUNTERSIGN -> true;
			default -> false;
		};
	}

	/** What both acknowledgements are keyed by, since one settles the other; onward reports have keys of their own. */
	@Override
	public String keyed() {
		return switch (this) {
			case ACKNOWLEDGE_UPDATE -> ACKNOWLEDGE.name();
			case REPORT_TO_GOVERNMENT, REPORT_TO_DEPARTMENT -> "REPORT_ONWARD";
			default -> name();
		};
	}

	@Override
	public boolean climbs() {
		return this == ACKNOWLEDGE || this == ACKNOWLEDGE_UPDATE;
	}

	/** Only what is issued urgently is countersigned. */
	@Override
	public Set<Urgency> urgencies() {
		return this == COUNTERSIGN ? EnumSet.of(Urgency.FLASH) : NamedDuty.super.urgencies();
	}

}
