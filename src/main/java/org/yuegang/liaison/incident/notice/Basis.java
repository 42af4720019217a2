package org.yuegang.liaison.incident.notice;

/** What the finding rests on, after the bases of a RASFF notification. */
public enum Basis {

	OFFICIAL_CONTROL, RISK_MONITORING, BORDER_CONTROL,
	/** Refused at the border; such matters mostly belong to the existing channel (clause 一 para 4). */
	BORDER_REJECTION, COMPLAINT,
	/** The enterprise's own check. */
	OWN_CHECK, FOOD_POISONING,
	/** Unconfirmed until verified between the two units (clause 五). */
	MEDIA, THIRD_AUTHORITY, WHISTLE_BLOWER, OTHER

}
