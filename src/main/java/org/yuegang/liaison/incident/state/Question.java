package org.yuegang.liaison.incident.state;

import java.time.Instant;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * A return: the counterpart asked about a version instead of acknowledging it.
 *
 * @param act the RETURN
 * @param answer the ANSWER_RETURN, or the UPDATE that names it
 */
public record Question(UUID act, int version, Instant at, @Nullable UUID answer, @Nullable Instant answeredAt) {

	public boolean isAnswered() {
		return this.answer != null;
	}

	Question answeredBy(UUID by, Instant when) {
		return isAnswered() ? this : new Question(this.act, this.version, this.at, by, when);
	}

}
