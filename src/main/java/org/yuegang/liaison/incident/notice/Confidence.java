package org.yuegang.liaison.incident.notice;

/** How sure the finding is; set at verification: 懷疑／疑似, 初步, 證實／确认. */
public enum Confidence {

	SUSPECTED, PRELIMINARY, CONFIRMED

}
