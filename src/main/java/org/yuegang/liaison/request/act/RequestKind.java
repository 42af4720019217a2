package org.yuegang.liaison.request.act;

import org.yuegang.liaison.incident.notice.AskKind;

/** What is asked of the other side. */
public enum RequestKind {

	/** 補充資料. */
	CLARIFICATION,
	/** 協查. */
	INVESTIGATION,
	/** Whether a report of the press is true (clause five). */
	MEDIA_VERIFICATION,
	/** Whether the facts hold, before the press is told (clause four). */
	PUBLICATION_CHECK,
	/** What the experts think (clause seven). */
	EXPERT_OPINION,
	/** A measure by its code; only a notice asks for one. */
	MEASURE;

	/** As a notice calls it; what says nothing more asks to be told more. */
	public static RequestKind of(AskKind kind) {
		return valueOf(kind.name());
	}

	/** Whether it can be asked before there is any incident. */
	public boolean standsAlone() {
		return this == MEDIA_VERIFICATION || this == PUBLICATION_CHECK;
	}

}
