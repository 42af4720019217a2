package org.yuegang.liaison.incident.state;

import java.time.Instant;
import java.util.UUID;

import org.yuegang.liaison.deadline.DutyStatus;

/** How a duty came to its end, and by which act. */
record Settled(DutyStatus status, UUID by, Instant at) {

	static Settled met(UUID by, Instant at) {
		return new Settled(DutyStatus.MET, by, at);
	}

	static Settled ended(UUID by, Instant at) {
		return new Settled(DutyStatus.ENDED, by, at);
	}

	Settled asEnded() {
		return ended(this.by, this.at);
	}

}
