package org.yuegang.liaison.roster.web;

import java.time.Instant;
import java.util.List;

import org.yuegang.liaison.roster.Gap;
import org.yuegang.liaison.roster.OnDuty;
import org.yuegang.liaison.roster.RosterChange;
import org.yuegang.liaison.roster.Rosters;
import org.yuegang.liaison.roster.Shift;
import org.yuegang.liaison.roster.Swap;
import org.yuegang.liaison.roster.Swaps;

/** @param changes the latest first */
record DutyRoster(List<Shift> shifts, List<Gap> gaps, List<Swap> swaps, List<RosterChange> changes) {

	static DutyRoster of(Rosters rosters, Swaps swaps, OnDuty onDuty, Instant now) {
		return new DutyRoster(rosters.shifts(), onDuty.at(now).gaps(), swaps.open(), rosters.changes());
	}

}
