package org.yuegang.liaison.roster;

import java.time.Instant;
import java.util.UUID;

/**
 * One officer answers for a post during a span.
 *
 * @param from inclusive, UTC
 * @param to exclusive, UTC
 * @param cover whether they stand in for whoever has the shift, and so come before them
 * @param madeAt of two who stand in at once the later one counts
 */
public record Shift(UUID id, Post post, String officer, Instant from, Instant to, boolean cover, Instant madeAt) {

	boolean isAt(Instant at) {
		return !at.isBefore(this.from) && at.isBefore(this.to);
	}

	boolean overlaps(Instant from, Instant to) {
		return this.from.isBefore(to) && from.isBefore(this.to);
	}

	Shift of(String other) {
		return new Shift(this.id, this.post, other, this.from, this.to, this.cover, this.madeAt);
	}

}
