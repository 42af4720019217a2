package org.yuegang.liaison.request.state;

/** How far a request has come. */
public enum RequestState {

	/** Nothing that counts was done: a draft, or a question that the other node could not take. */
	NONE,
	/** 待覆: the other side owes its answer. */
	OPEN,
	/** 已覆: the asker settles it, or asks again. */
	ANSWERED,
	/** 已了結; final. */
	SETTLED,
	/** 已撤銷; final. */
	CANCELLED;

	/** Whether it keeps no incident open. */
	public boolean isOver() {
		return this == NONE || this == SETTLED || this == CANCELLED;
	}

}
