package org.yuegang.liaison.incident.notice;

/** One of the two sides, seen from the notice: the one that files it, or the other. */
public enum Party {

	ORIGIN, OTHER

}
