package org.yuegang.liaison.deadline.desk;

import org.jspecify.annotations.Nullable;
import org.yuegang.liaison.system.Role;

/**
 * One feature's part of the desk's SQL. Throughout, {@code c} is a row of its table, which has the columns {@code id},
 * {@code urgency}, {@code is_over}, {@code clock_at} and {@code updated_at}, and {@code d}
 * a draft of a case that no act founded yet. A condition may ask for {@code :unit}, {@code :now},
 * {@code :officer} (the code in quotation marks, as lists of codes hold it) and every role by its name in lower case,
 * true where the officer holds it.
 *
 * @param origin the column with the unit that began the case
 * @param columns what a row is read from; {@code clock_at}, {@code updated_at} and {@code id} bear these names
 * @param draftColumns the same of a draft
 * @param purpose of the drafts that found a case
 * @param writer who makes the act that takes such a draft
 * @param mine when the case waits for the officer
 * @param awaited when it is awaited; null when it never is
 * @param mineThoughOver selects the {@code id} of each case, once, that may wait for somebody though it is over; null
 * when none may
 */
public record DeskSource(String feature, String table, String origin, String columns, String draftColumns, String purpose,
		Role writer, String mine, @Nullable String awaited, @Nullable String mineThoughOver) {

	/** Those of a few cases that are over and wait for the officer all the same; in a form that only their ids lead to. */
	String over() {
		return this.table + " c where c.id in (:drafted) and case when c.is_over then 1 else 0 end = 1 and (" + this.mine + ")";
	}

	/** The drafts that found a case and founded none yet. */
	String drafts() {
		return """
				draft d where d.purpose = '%s' and not exists (select 1 from %s f where f.id = d.subject)"""
			.formatted(this.purpose, this.table);
	}

}
