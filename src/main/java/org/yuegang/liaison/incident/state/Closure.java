package org.yuegang.liaison.incident.state;

import java.time.Instant;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * A proposal of closure.
 *
 * @param act the PROPOSE_CLOSURE
 * @param answer the agreement or objection, whether or not it came in time
 */
public record Closure(UUID act, int version, Instant at, @Nullable UUID answer, @Nullable Instant answeredAt,
		boolean agreed) {

	Closure answeredBy(UUID by, Instant when, boolean agreement) {
		return this.answer != null ? this : new Closure(this.act, this.version, this.at, by, when, agreement);
	}

}
