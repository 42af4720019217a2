package org.yuegang.liaison.roster;

import java.time.Instant;

/**
 * Who changed what of the roster, and when.
 *
 * @param by the code of the officer who did it
 * @param officer whom it is about
 */
public record RosterChange(Instant at, String by, What what, Post post, String officer, Instant from, Instant to) {

	/** What was done. */
	public enum What {

		PLANNED, COVERED, REMOVED, TAKEN_OVER, SWAP_PROPOSED, SWAPPED, SWAP_DECLINED

	}

	static RosterChange of(Instant at, String by, What what, Shift shift) {
		return new RosterChange(at, by, what, shift.post(), shift.officer(), shift.from(), shift.to());
	}

}
