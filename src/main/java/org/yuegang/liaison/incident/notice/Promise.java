package org.yuegang.liaison.incident.notice;

import java.time.Instant;

import jakarta.validation.constraints.Size;

/**
 * A fact not yet known, and when it will be: it becomes a clock (clause 一 para 5).
 *
 * @param field the name of a {@link Fact}, for instance {@code lots}
 */
public record Promise(@Size(max = 50) String field, Instant by) {

	public static Promise of(Fact fact, Instant by) {
		return new Promise(fact.field(), by);
	}

	/** The key of the duty to tell the fact: the same promise repeated in a later version is the same duty. */
	public String dutyKey() {
		return "PROMISED_FACT/" + this.field + "/" + this.by;
	}

}
