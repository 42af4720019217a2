package org.yuegang.liaison.request.state;

/** Whether what a publication check is about may be told to the press (clause four). */
public enum Embargo {

	/** Not before the other side has answered. */
	EMBARGOED,
	/** The other side did not answer in time. */
	LAPSED,
	/** It was published without waiting, with a reason on record. */
	OVERRIDDEN,
	/** The other side has answered. */
	LIFTED

}
