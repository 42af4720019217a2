package org.yuegang.liaison.journal;

/** Where an entry came from. */
public enum Origin {

	/** Decided on this node. */
	LOCAL,
	/** Decided by the counterpart and received over the exchange. */
	RECEIVED,
	/**
	 * Received and answered REJECTED: recorded, never offered to an applier, and so without effect here. On its
	 * maker's node the REJECTED act voids it.
	 */
	REFUSED

}
