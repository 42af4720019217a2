package org.yuegang.liaison.incident.notice;

import java.time.Instant;

import jakarta.validation.constraints.Size;

import org.jspecify.annotations.Nullable;
import org.yuegang.liaison.system.BilingualText;

/**
 * A fact not yet known, and when it will be: it becomes a clock (clause 一 para 5). It is owed until the fact is told or
 * the promise is taken back; leaving it out of a later version does neither.
 *
 * @param field the name of a {@link Fact}, for instance {@code lots}
 * @param withdrawn why a promise of an earlier version will not be kept: it is owed no longer
 */
public record Promise(@Size(max = 50) String field, Instant by, @Nullable BilingualText withdrawn) {

	private static final String DUTY = "PROMISED_FACT/";

	public Promise(String field, Instant by) {
		this(field, by, null);
	}

	public static Promise of(Fact fact, Instant by) {
		return new Promise(fact.field(), by);
	}

	/** The promise whose duty has this key. */
	public static Promise ofDuty(String key) {
		int end = key.lastIndexOf('/');
		return new Promise(key.substring(DUTY.length(), end), Instant.parse(key.substring(end + 1)));
	}

	/** The key of the duty to tell the fact: the same promise repeated in a later version is the same duty. */
	public String dutyKey() {
		return DUTY + this.field + "/" + this.by;
	}

	/** Whether it was taken back. */
	public boolean isWithdrawn() {
		return this.withdrawn != null;
	}

}
