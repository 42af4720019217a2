package org.yuegang.liaison.incident.notice;

/** With whom the receiving side may share the notice. */
public enum Sharing {

	LIAISON_UNITS, BOTH_AUTHORITIES, PUBLIC

}
