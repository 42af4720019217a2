package org.yuegang.liaison.incident.notice;

/** The acts at which a notice must hold certain facts. Every later version is issued, too. */
public enum Step {

	SUBMIT, ISSUE_URGENTLY, ISSUE

}
