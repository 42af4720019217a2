package org.yuegang.liaison.incident.notice;

/** What became of a field from one version to the next. */
public enum ChangeKind {

	ADDED, REMOVED, CHANGED

}
