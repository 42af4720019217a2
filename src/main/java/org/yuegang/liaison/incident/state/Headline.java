package org.yuegang.liaison.incident.state;

/** One word for the case, for lists and for speech; the first that fits, in this order. */
public enum Headline {

	UNFOUNDED, REFERRED, WITHDRAWN, CLOSED, EMERGENCY_MEETING, ESCALATED, CLOSURE_PROPOSED, ACKNOWLEDGED, NOTIFIED,
	VERIFIED, IN_VERIFICATION, DRAFT;

	/** What a list shows of a case whose own headline, as its row has it, leaves meetings aside. */
	public Headline listed(Handling handling, boolean emergency) {
		return emergency && handling.isInForce() ? EMERGENCY_MEETING : this;
	}

}
