package org.yuegang.liaison.deadline;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.Resource;
import org.yuegang.liaison.directory.Name;
import org.yuegang.liaison.system.Misconfigured;
import tools.jackson.core.JacksonException;

/** One year's days off and make-up days of both sides, as the file gives them. */
record CalendarFile(@JsonProperty(required = true) int year,
		@JsonProperty(required = true) Map<String, WorkedDays> sides) {

	static final Set<DayOfWeek> WEEKEND = Set.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY);

	/** One side's year: Monday to Friday, less the holidays, plus the make-up days. */
	record WorkedDays(@JsonProperty(required = true) List<Holiday> holidays,
			@JsonProperty(required = true) List<LocalDate> makeUpDays, @Nullable List<Hours> officeHours) {

		List<Hours> hours() {
			return this.officeHours == null ? List.of() : this.officeHours;
		}

		Optional<Holiday> holiday(LocalDate date) {
			return this.holidays.stream().filter(holiday -> holiday.contains(date)).findFirst();
		}

		boolean works(LocalDate date) {
			return this.makeUpDays.contains(date)
					|| (!WEEKEND.contains(date.getDayOfWeek()) && holiday(date).isEmpty());
		}

	}

	/** When the offices are open on a day worked; for the pages alone. */
	record Hours(@JsonProperty(required = true) LocalTime from, @JsonProperty(required = true) LocalTime to) {
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
		String text = DatedFile.text(resource, "liaison.calendar");
		Parsed parsed = parse(text);
		if (!parsed.faults().isEmpty()) {
			throw new Misconfigured("%s is wrong: %s. Correct the file, or liaison.calendar.".formatted(
					resource.getDescription(),
					parsed.faults().stream().map(CalendarFault::sentence).collect(Collectors.joining("; "))));
		}
		return Objects.requireNonNull(parsed.file());
	}

	/** Reads what somebody wrote, and tells everything that is wrong with it. */
	static Parsed parse(String text) {
		try {
			CalendarFile file = DatedFile.parse(text, CalendarFile.class);
			List<CalendarFault> faults = CalendarCheck.faults(file, text);
			return new Parsed(faults.isEmpty() ? file : null, faults);
		}
		catch (JacksonException ex) {
			int line = ex.getLocation() == null ? 0 : Math.max(0, ex.getLocation().getLineNr());
			return new Parsed(null, List.of(CalendarFault.of(line, CalendarFault.Kind.UNREADABLE, ex.getOriginalMessage())));
		}
	}

	/** @param file null when something is wrong with it */
	record Parsed(@Nullable CalendarFile file, List<CalendarFault> faults) {
	}

}
