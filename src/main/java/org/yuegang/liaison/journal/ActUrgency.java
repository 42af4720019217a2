package org.yuegang.liaison.journal;

/**
 * Port: whether an act is urgent. While an urgent act waits for the peer's receipt, the exchange lets no more than a
 * minute pass between two attempts. An act that no feature speaks for counts as urgent.
 */
public interface ActUrgency {

	/** Whether this feature owns the act's type. */
	boolean speaksFor(Act act);

	boolean isUrgent(Act act);

}
