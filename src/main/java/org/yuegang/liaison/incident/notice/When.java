package org.yuegang.liaison.incident.notice;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.YearMonth;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import org.yuegang.liaison.system.LocalTimes;

/**
 * A time as exactly as it is known: a moment, a day or a month. A day is never made into a moment by an invented
 * 00:00, nor a month into a day. In JSON it is ISO 8601 text; a moment needs its offset.
 */
public sealed interface When extends Timing {

	/** Known to the moment. */
	record Moment(Instant at) implements When {

		@Override
		@JsonValue
		public String text() {
			return this.at.toString();
		}

		@Override
		public LocalDate firstDay() {
			return lastDay();
		}

		@Override
		public LocalDate lastDay() {
			return this.at.atOffset(LocalTimes.ZONE).toLocalDate();
		}

	}

	/** Known to the day. */
	record Day(LocalDate date) implements When {

		@Override
		@JsonValue
		public String text() {
			return this.date.toString();
		}

		@Override
		public LocalDate firstDay() {
			return this.date;
		}

		@Override
		public LocalDate lastDay() {
			return this.date;
		}

	}

	/** Known to the month only, as labels often say. */
	record Month(YearMonth month) implements When {

		@Override
		@JsonValue
		public String text() {
			return this.month.toString();
		}

		@Override
		public LocalDate firstDay() {
			return this.month.atDay(1);
		}

		@Override
		public LocalDate lastDay() {
			return this.month.atEndOfMonth();
		}

	}

	/** As it stands in JSON. */
	String text();

	/** The first day it may mean, in the domain's zone. */
	LocalDate firstDay();

	/** The last day it may mean, in the domain's zone. */
	LocalDate lastDay();

	/** Whether it is surely before another: as days, or as moments where both are. */
	default boolean isBefore(When other) {
		return this instanceof Moment(Instant mine) && other instanceof Moment(Instant others) ? mine.isBefore(others)
				: lastDay().isBefore(other.firstDay());
	}

	/** @throws DateTimeException when it is no date, or one that does not exist */
	@JsonCreator
	static When parse(String text) {
		When when = text.contains("T") ? new Moment(OffsetDateTime.parse(text).toInstant())
				: text.length() == "2026-11".length() ? new Month(YearMonth.parse(text))
						: new Day(LocalDate.parse(text));
		int year = when.lastDay().getYear();
		if (year < 1900 || year > 2199) {
			throw new DateTimeException("year " + year);
		}
		return when;
	}

}
