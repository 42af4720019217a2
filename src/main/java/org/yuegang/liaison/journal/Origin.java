package org.yuegang.liaison.journal;

/** Where an entry came from. */
public enum Origin {

	/** Decided on this node. */
	LOCAL,
	/** Decided by the counterpart and received over the exchange. */
	RECEIVED

}
