package org.yuegang.liaison.deadline;

import java.util.List;
import java.util.stream.Collectors;

import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.yuegang.liaison.deadline.CalendarFile.Holiday;
import org.yuegang.liaison.deadline.CalendarFile.WorkedDays;
import org.yuegang.liaison.system.Language;
import org.yuegang.liaison.system.LocalTimes;

/** The joint working calendar and what is wrong with a file of one, in the reader's words. */
@Component
public class CalendarWords {

	private final JointCalendar calendar;

	private final MessageSource messages;

	private final LocalTimes times;

	CalendarWords(JointCalendar calendar, MessageSource messages, LocalTimes times) {
		this.calendar = calendar;
		this.messages = messages;
		this.times = times;
	}

	/** A year of both sides. */
	public record Year(int year, List<SideYear> sides) {
	}

	/** One side's year; its days each as a day or a row of days with the name. */
	public record SideYear(String place, String hours, List<String> holidays, List<String> makeUpDays) {
	}

	/** The years that are known, the latest first. */
	public List<Year> years(Language language) {
		return this.calendar.years()
			.reversed()
			.stream()
			.map(file -> new Year(file.year(), file.sides()
				.entrySet()
				.stream()
				.map(side -> side(side.getKey(), side.getValue(), language))
				.toList()))
			.toList();
	}

	/** With its line: 第 12 行：香港的 2026-10-01 重複. */
	public String fault(CalendarFault fault, Language language) {
		Object[] arguments = fault.arguments()
			.stream()
			.map(argument -> this.messages.getMessage("place." + argument, null, argument, language.locale()))
			.toArray();
		String what = words("calendar.fault." + fault.kind(), language, arguments);
		return fault.line() == 0 ? what : words("calendar.fault.line", language, Integer.toString(fault.line()), what);
	}

	private SideYear side(String unit, WorkedDays days, Language language) {
		String hours = days.hours()
			.stream()
			.map(open -> words("calendar.hours", language, open.from().toString(), open.to().toString()))
			.collect(Collectors.joining(words("reckoned.and", language)));
		return new SideYear(words("place." + unit, language), hours,
				days.holidays().stream().map(holiday -> holiday(holiday, language)).toList(),
				days.makeUpDays().stream().map(day -> this.times.date(day, language)).toList());
	}

	private String holiday(Holiday holiday, Language language) {
		String days = this.times.date(holiday.from(), language);
		return words("day.side", language, holiday.from().equals(holiday.last()) ? days
				: words("reckoned.range", language, days, this.times.date(holiday.last(), language)),
				holiday.name().in(language));
	}

	private String words(String key, Language language, Object... arguments) {
		return this.messages.getMessage(key, arguments, language.locale());
	}

}
