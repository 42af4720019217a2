package org.yuegang.liaison.deadline;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.Year;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.stream.IntStream;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.io.Resource;
import org.springframework.stereotype.Component;
import org.yuegang.liaison.deadline.CalendarFile.WorkedDays;
import org.yuegang.liaison.system.LocalTimes;
import org.yuegang.liaison.system.Misconfigured;

/**
 * The days worked by both sides, from one dated file a year, in UTC+8.
 *
 * <p>In a year that no file covers every Monday to Friday counts as a joint day: a notice must be able to go out on
 * 31 December, whether or not next year's days are entered yet. {@link #covers} tells, and the pages say it.
 */
@Component
public class JointCalendar {

	private static final Logger log = LoggerFactory.getLogger(JointCalendar.class);

	private final Map<Integer, CalendarFile> years = new ConcurrentSkipListMap<>();

	public JointCalendar(@Value("${liaison.calendar}") Resource... files) {
		for (Resource resource : files) {
			CalendarFile file = CalendarFile.read(resource);
			if (this.years.put(file.year(), file) != null) {
				throw new Misconfigured("liaison.calendar names two files for %d: leave one.".formatted(file.year()));
			}
		}
		log.info("Joint working days are known for {}", this.years.keySet());
	}

	/**
	 * The instant a span after {@code start}. Joint days end at the same UTC+8 time on the nth joint day after; from
	 * a day that is none they count from that day's end, and so end at the end of the nth joint day. No joint days
	 * are no time at all.
	 */
	public Instant after(Instant start, Span span) {
		if (span.clock() != null) {
			return start.plus(span.clock());
		}
		if (span.jointDays() == 0) {
			return start;
		}
		OffsetDateTime local = start.atOffset(LocalTimes.ZONE);
		LocalDate last = lastOf(local.toLocalDate(), span.jointDays());
		return !isJoint(local.toLocalDate()) ? last.plusDays(1).atTime(LocalTime.MIDNIGHT).toInstant(LocalTimes.ZONE)
				: last.atTime(local.toLocalTime()).toInstant(LocalTimes.ZONE);
	}

	/** How {@link #after} counted, to be kept with what it gave. */
	public Reckoning reckoning(Instant start, Span span) {
		if (span.jointDays() == 0) {
			return new Reckoning(span, start, false, List.of(), List.of(), null);
		}
		LocalDate first = start.atOffset(LocalTimes.ZONE).toLocalDate();
		LocalDate last = lastOf(first, span.jointDays());
		Reckoning.Writer writer = new Reckoning.Writer();
		first.datesUntil(last.plusDays(1)).filter(day -> !isJoint(day)).forEach(day -> writer.passed(day, passedFor(day)));
		List<Integer> unknown = IntStream.rangeClosed(first.getYear(), last.getYear())
			.filter(year -> !this.years.containsKey(year))
			.boxed()
			.toList();
		return new Reckoning(span, start, !isJoint(first), writer.skipped(), unknown, null);
	}

	private LocalDate lastOf(LocalDate first, int jointDays) {
		LocalDate day = first;
		for (int counted = 0; counted < jointDays;) {
			day = day.plusDays(1);
			counted += isJoint(day) ? 1 : 0;
		}
		return day;
	}

	/** Why a day that is no joint day was left out; empty for a weekend like any other. */
	private Optional<Reckoning.Why> passedFor(LocalDate day) {
		CalendarFile year = this.years.get(day.getYear());
		Collection<WorkedDays> sides = year == null ? List.of() : year.sides().values();
		return sides.stream().anyMatch(side -> side.makeUpDays().contains(day)) ? Optional.of(Reckoning.Why.MAKE_UP_DAY)
				: sides.stream().anyMatch(side -> side.holiday(day).isPresent()) ? Optional.of(Reckoning.Why.HOLIDAY)
						: Optional.empty();
	}

	/** Whether both sides work on that day. */
	public boolean isJoint(LocalDate date) {
		CalendarFile year = this.years.get(date.getYear());
		return year == null ? !CalendarFile.WEEKEND.contains(date.getDayOfWeek())
				: year.sides().values().stream().allMatch(side -> side.works(date));
	}

	/** What the day is for one unit, with the holiday's name. */
	public Day dayOf(String unit, LocalDate date) {
		boolean weekend = CalendarFile.WEEKEND.contains(date.getDayOfWeek());
		CalendarFile year = this.years.get(date.getYear());
		WorkedDays days = year == null ? null : year.sides().get(unit);
		if (days == null) {
			return new Day(date, unit, weekend ? Day.Kind.WEEKEND : Day.Kind.WORKDAY, null, false);
		}
		return days.holiday(date)
			.map(holiday -> new Day(date, unit, Day.Kind.HOLIDAY, holiday.name(), true))
			.orElseGet(() -> new Day(date, unit, !days.works(date) ? Day.Kind.WEEKEND
					: weekend ? Day.Kind.MAKE_UP_DAY : Day.Kind.WORKDAY, null, true));
	}

	/** This calendar with one more year; this one stays as it is. */
	JointCalendar with(CalendarFile year) {
		JointCalendar other = new JointCalendar();
		other.years.putAll(this.years);
		other.years.put(year.year(), year);
		return other;
	}

	/** One more year, unless the node's own configuration gives it: what a file of the node says goes before. */
	void learn(CalendarFile year) {
		if (this.years.putIfAbsent(year.year(), year) == null) {
			log.info("Joint working days are known for {} too", year.year());
		}
	}

	/** The years that are known, with their days, the earliest first. */
	List<CalendarFile> years() {
		return List.copyOf(this.years.values());
	}

	/** Whether a file covers that year. */
	public boolean covers(int year) {
		return this.years.containsKey(year);
	}

	/** Whether a file covers that moment's year; otherwise only Saturdays and Sundays are left out. */
	public boolean covers(Instant at) {
		return this.years.containsKey(Year.from(at.atOffset(LocalTimes.ZONE)).getValue());
	}

}
