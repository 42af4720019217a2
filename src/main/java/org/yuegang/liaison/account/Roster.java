package org.yuegang.liaison.account;

import java.util.List;

/** Everybody who serves: the officers of a node's configuration, or the trial's. Whoever is not in it, is out. */
public record Roster(List<Seat> seats) {

	public Roster {
		seats = List.copyOf(seats);
	}

}
