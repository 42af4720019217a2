package org.yuegang.liaison.incident.notice;

/** What the other side is asked for; the kinds of a request, and a measure by its code. */
public enum AskKind {

	CLARIFICATION, INVESTIGATION, MEDIA_VERIFICATION, PUBLICATION_CHECK, EXPERT_OPINION, MEASURE

}
