package org.yuegang.liaison.deadline;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;
import org.yuegang.liaison.directory.Name;
import org.yuegang.liaison.system.Misconfigured;

/** One year's days off and make-up days of both sides, as the file gives them. */
record CalendarFile(@JsonProperty(required = true) int year,
		@JsonProperty(required = true) Map<String, WorkedDays> sides) {

	static final Set<DayOfWeek> WEEKEND = Set.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY);

	/** One side's year: Monday to Friday, less the holidays, plus the make-up days. */
	record WorkedDays(@JsonProperty(required = true) List<Holiday> holidays,
			@JsonProperty(required = true) List<LocalDate> makeUpDays) {

		Optional<Holiday> holiday(LocalDate date) {
			return this.holidays.stream().filter(holiday -> holiday.contains(date)).findFirst();
		}

		boolean works(LocalDate date) {
			return this.makeUpDays.contains(date)
					|| (!WEEKEND.contains(date.getDayOfWeek()) && holiday(date).isEmpty());
		}

	}

	/** A day off, or several in a row, {@code to} included. */
	record Holiday(@JsonProperty(required = true) LocalDate from, @Nullable LocalDate to,
			@JsonProperty(required = true) Name name) {

		LocalDate last() {
			return this.to != null ? this.to : this.from;
		}

		boolean contains(LocalDate date) {
			return !date.isBefore(this.from) && !date.isAfter(last());
		}

	}

	static CalendarFile read(Resource resource) {
		CalendarFile file = DatedFile.read(resource, CalendarFile.class, "liaison.calendar");
		file.sides().forEach((unit, days) -> {
			days.holidays().forEach(holiday -> {
				check(holiday.from().getYear() == file.year() && holiday.last().getYear() == file.year()
						&& !holiday.last().isBefore(holiday.from()), resource,
						"the holiday of " + unit + " from " + holiday.from() + " does not lie within " + file.year());
			});
			days.makeUpDays().forEach(day -> {
				check(day.getYear() == file.year() && WEEKEND.contains(day.getDayOfWeek()), resource,
						"the make-up day " + day + " of " + unit + " is no Saturday or Sunday of " + file.year());
				check(days.holiday(day).isEmpty(), resource,
						"the day " + day + " of " + unit + " is both a holiday and a make-up day");
			});
		});
		return file;
	}

	private static void check(boolean holds, Resource resource, String problem) {
		if (!holds) {
			throw new Misconfigured("%s is wrong: %s. Correct the file, or liaison.calendar."
				.formatted(resource.getDescription(), problem));
		}
	}

}
