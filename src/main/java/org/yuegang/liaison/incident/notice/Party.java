package org.yuegang.liaison.incident.notice;

/** One of the two sides, seen from the notice, or neither: the one that files it, the other, a third place. */
public enum Party {

	ORIGIN, OTHER, THIRD

}
