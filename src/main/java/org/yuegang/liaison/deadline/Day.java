package org.yuegang.liaison.deadline;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;
import org.yuegang.liaison.directory.Name;

/**
 * What a day is for one unit.
 *
 * @param holiday its name, on a holiday
 * @param known false when no calendar file covers the year, so that only weekends are left out
 */
public record Day(LocalDate date, String unit, Kind kind, @Nullable Name holiday, boolean known) {

	/** How a unit spends a day. */
	public enum Kind {

		WORKDAY,
		/** A Saturday or Sunday worked in exchange for a holiday (調休上班). */
		MAKE_UP_DAY, WEEKEND, HOLIDAY;

		public boolean isWorked() {
			return this == WORKDAY || this == MAKE_UP_DAY;
		}

	}

}
