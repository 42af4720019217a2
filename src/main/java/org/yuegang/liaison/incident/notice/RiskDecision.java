package org.yuegang.liaison.incident.notice;

/** The originating side's decision about the risk, in the steps of the RASFF notification. */
public enum RiskDecision {

	SERIOUS, POTENTIALLY_SERIOUS, POTENTIAL, NOT_SERIOUS, NONE, UNDECIDED

}
