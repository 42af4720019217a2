package org.yuegang.liaison.incident.state;

/** How the escalation track reads; computed from reminders, escalations and linked emergency meetings. */
public enum Escalation {

	NONE, REMINDED, ESCALATED, MEETING_PROPOSED, MEETING_CONVENED

}
