package org.yuegang.liaison.deadline;

import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

import org.yuegang.liaison.deadline.CalendarFault.Kind;
import org.yuegang.liaison.deadline.CalendarFile.Holiday;
import org.yuegang.liaison.deadline.CalendarFile.Hours;
import org.yuegang.liaison.deadline.CalendarFile.WorkedDays;

/** What is wrong with a year's days that could be read, with the line of each fault. */
final class CalendarCheck {

	private static final int FIRST_YEAR = 2005;

	private static final int LAST_YEAR = 2099;

	private final CalendarFile file;

	private final List<String> lines;

	private final List<CalendarFault> faults = new ArrayList<>();

	private CalendarCheck(CalendarFile file, String text) {
		this.file = file;
		this.lines = text.lines().toList();
	}

	static List<CalendarFault> faults(CalendarFile file, String text) {
		CalendarCheck check = new CalendarCheck(file, text);
		if (file.year() < FIRST_YEAR || file.year() > LAST_YEAR) {
			check.add(check.line("year:"), Kind.YEAR, file.year());
		}
		file.sides().forEach(check::side);
		return check.faults;
	}

	private void side(String unit, WorkedDays days) {
		Set<LocalDate> off = new HashSet<>();
		for (Holiday holiday : days.holidays()) {
			if (holiday.from().getYear() != this.file.year() || holiday.last().getYear() != this.file.year()
					|| holiday.last().isBefore(holiday.from())) {
				add(line(unit, "holidays:", holiday.from(), 1), Kind.OUTSIDE, unit, holiday.from());
			}
			else {
				holiday.from()
					.datesUntil(holiday.last().plusDays(1))
					.filter(day -> !off.add(day))
					.findFirst()
					.ifPresent(day -> add(line(unit, "holidays:", holiday.from(), holiday.from().equals(day) ? 2 : 1),
							Kind.TWICE, unit, day));
			}
		}
		Set<LocalDate> worked = new HashSet<>();
		for (LocalDate day : days.makeUpDays()) {
			int line = line(unit, "makeUpDays:", day, 1);
			if (!worked.add(day)) {
				add(line(unit, "makeUpDays:", day, 2), Kind.TWICE, unit, day);
			}
			else if (day.getYear() != this.file.year() || !CalendarFile.WEEKEND.contains(day.getDayOfWeek())) {
				add(line, Kind.NO_WEEKEND, unit, day);
			}
			else if (off.contains(day)) {
				add(line, Kind.BOTH, unit, day);
			}
		}
		LocalTime before = LocalTime.MIN;
		for (Hours hours : days.hours()) {
			if (hours.from().isBefore(before) || !hours.to().isAfter(hours.from())) {
				add(line(unit + ":"), Kind.HOURS, unit);
				return;
			}
			before = hours.to();
		}
	}

	private void add(int line, Kind kind, Object... arguments) {
		this.faults.add(CalendarFault.of(line, kind, arguments));
	}

	/** The line of a day's nth mention in that list of the unit, or of the last one before. */
	private int line(String unit, String list, LocalDate day, int nth) {
		int found = 0;
		int left = nth;
		for (int at = heading(list, heading(unit + ":", 0)); at < this.lines.size() && left > 0; at++) {
			int mentions = this.lines.get(at).split(day.toString(), -1).length - 1;
			if (mentions > 0) {
				found = at + 1;
				left -= mentions;
			}
		}
		return found;
	}

	private int line(String heading) {
		return heading(heading, 0) + 1;
	}

	/** Where the next line lies, from 0, that begins with the text; where it was looked for from when there is none. */
	private int heading(String text, int from) {
		return IntStream.range(from, this.lines.size())
			.filter(at -> this.lines.get(at).strip().startsWith(text))
			.findFirst()
			.orElse(from);
	}

}
