package org.yuegang.liaison.journal;

/**
 * Port: whether an act presses. While a pressing act waits for the peer's receipt, the exchange lets no more than a
 * minute pass between two attempts. An act that no feature speaks for counts as pressing.
 */
public interface Presses {

	/** Whether this feature owns the act's type. */
	boolean speaksFor(Act act);

	boolean presses(Act act);

}
