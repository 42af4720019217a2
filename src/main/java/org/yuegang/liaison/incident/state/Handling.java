package org.yuegang.liaison.incident.state;

/** The handling track: moved by the unit that files, except where its counterpart answers a closure. */
public enum Handling {

	/** 擬稿: being written; on a node without any act of the case this is what it reads. */
	DRAFT,
	/** 核實中. */
	IN_VERIFICATION,
	/** 已核實: may be issued. */
	VERIFIED,
	/** 不成立: verification found nothing in it (clause five); final. */
	UNFOUNDED,
	/** 已轉介: goes by the existing import and export channel (clause one, paragraph four); final here. */
	REFERRED,
	/** 已通報. */
	NOTIFIED,
	/** 建議結案. */
	CLOSURE_PROPOSED,
	/** 已結案, by both sides' agreement. */
	CLOSED,
	/** 已撤回: both sides keep everything. */
	WITHDRAWN;

	/** Whether a version has gone to the counterpart. */
	public boolean isIssued() {
		return isInForce() || this == CLOSED || this == WITHDRAWN;
	}

	/** Whether what was issued stands, and is not over. */
	public boolean isInForce() {
		return this == NOTIFIED || this == CLOSURE_PROPOSED;
	}

}
