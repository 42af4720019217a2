package org.yuegang.liaison.roster.web;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;

import org.yuegang.liaison.roster.RosterChange;
import org.yuegang.liaison.roster.OnDuty;
import org.yuegang.liaison.roster.Post;
import org.yuegang.liaison.roster.Rosters;
import org.yuegang.liaison.roster.Shift;
import org.yuegang.liaison.roster.Span;
import org.yuegang.liaison.roster.Swap;

/** @param changes the latest first */
record DutyRoster(List<Shift> shifts, List<Gap> gaps, List<Swap> swaps, List<RosterChange> changes) {

	/** A time in the next thirty days for which the roster of the post names nobody. */
	record Gap(Post post, Instant from, Instant to) {
	}

	static DutyRoster of(Rosters rosters, OnDuty onDuty, Instant now) {
		List<Gap> gaps = Arrays.stream(Post.values())
			.flatMap(post -> onDuty.gaps(post, now).stream().map(gap -> gap(post, gap)))
			.toList();
		return new DutyRoster(rosters.shifts(), gaps, rosters.swaps(), rosters.changes());
	}

	private static Gap gap(Post post, Span span) {
		return new Gap(post, span.from(), span.to());
	}

}
