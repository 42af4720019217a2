package org.yuegang.liaison.roster;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

import org.springframework.stereotype.Component;
import org.yuegang.liaison.directory.Appointment;
import org.yuegang.liaison.directory.Officers;
import org.yuegang.liaison.journal.KeptState;

/** Reads who answers on this side; while the journal's lock is held, once. */
@Component
public class OnDuty {

	/** How far ahead gaps are warned of. */
	public static final Duration AHEAD = Duration.ofDays(30);

	private final RosterRows rows;

	private final Officers officers;

	/** The roster and the appointments change seldom, and tell the journal. */
	private final KeptState<String, Known> kept = KeptState.lasting();

	OnDuty(RosterRows rows, Officers officers) {
		this.rows = rows;
		this.officers = officers;
	}

	/** The roster as of that moment, which is not before what was asked last. */
	public RosterAt at(Instant moment) {
		Known known = this.kept.once("roster", () -> new Known(this.rows.endingAfter(moment), this.officers.all()));
		return new RosterAt(known.shifts(), known.officers(), moment);
	}

	/** Who answers for one post at that moment. */
	public Watch of(Post post, Instant moment) {
		return at(moment).of(post);
	}

	private record Known(List<Shift> shifts, List<Appointment> officers) {
	}

}
