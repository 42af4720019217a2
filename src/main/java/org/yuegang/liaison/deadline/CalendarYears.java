package org.yuegang.liaison.deadline;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.yuegang.liaison.journal.Durable;
import org.yuegang.liaison.system.NodeIdentity;
import org.yuegang.liaison.system.Officer;
import org.yuegang.liaison.system.Utc;

/**
 * The years that officers import. Times that acts carry never change by it: the preview says which open clocks were
 * begun while the year was missing and what they would be.
 */
@Component
public class CalendarYears {

	private static final Logger log = LoggerFactory.getLogger(CalendarYears.class);

	private static final int PAGE = 500;

	private static final int LONGEST = 100_000;

	private final JdbcClient jdbc;

	private final JointCalendar calendar;

	private final Policies policies;

	private final DutyBook book;

	private final NodeIdentity node;

	private final Durable durable;

	private final Clock clock;

	CalendarYears(JdbcClient jdbc, JointCalendar calendar, Policies policies, DutyBook book, NodeIdentity node,
			Durable durable, Clock clock) {
		this.jdbc = jdbc;
		this.calendar = calendar;
		this.policies = policies;
		this.book = book;
		this.node = node;
		this.durable = durable;
		this.clock = clock;
		refresh();
	}

	/**
	 * What an import would do.
	 *
	 * @param year null while something is wrong with the file
	 * @param moved the open clocks that would have been computed otherwise
	 */
	public record Preview(@Nullable Integer year, List<CalendarFault> faults, List<Moved> moved) {
	}

	/** An open duty, when it falls due, and when it would with that year; its ladder may move though the time does not. */
	public record Moved(OwedDuty owed, Instant due, Instant would) {
	}

	/** Reads the file and tells what is wrong with it, or what it would have changed. Changes nothing. */
	public Preview preview(String text) {
		CalendarFile.Parsed parsed = checked(text);
		CalendarFile file = parsed.file();
		return file == null ? new Preview(null, parsed.faults(), List.of())
				: new Preview(file.year(), List.of(), moved(this.calendar.with(file)));
	}

	/** The same, and where nothing is wrong the year is known from now on. */
	public Preview take(String text, Officer officer) {
		Preview preview = preview(text);
		Integer year = preview.year();
		if (year != null) {
			this.durable.commit(() -> this.jdbc
				.sql("""
						insert into calendar_year (calendar_year, content, imported_by, imported_at)
						values (:year, :content, :officer, :now)""")
				.param("year", year)
				.param("content", text)
				.param("officer", officer.code())
				.param("now", Utc.of(this.clock.instant()))
				.update());
			refresh();
			log.info("The calendar of {} was imported by {}", year, officer.code());
		}
		return preview;
	}

	/** Learns what was imported, also through another replica. */
	void refresh() {
		this.jdbc.sql("select calendar_year, content from calendar_year order by calendar_year")
			.query((row, number) -> row.getString("content"))
			.list()
			.forEach(text -> Optional.ofNullable(CalendarFile.parse(text).file()).ifPresent(this.calendar::learn));
	}

	private CalendarFile.Parsed checked(String text) {
		if (text.length() > LONGEST) {
			return faulty(List.of(CalendarFault.of(0, CalendarFault.Kind.TOO_LONG, LONGEST)));
		}
		CalendarFile.Parsed parsed = CalendarFile.parse(text);
		CalendarFile file = parsed.file();
		if (file == null) {
			return parsed;
		}
		List<CalendarFault> faults = new ArrayList<>();
		if (this.calendar.covers(file.year())) {
			faults.add(CalendarFault.of(0, CalendarFault.Kind.KNOWN, file.year()));
		}
		this.node.units()
			.stream()
			.filter(unit -> !file.sides().containsKey(unit))
			.forEach(unit -> faults.add(CalendarFault.of(0, CalendarFault.Kind.MISSING_SIDE, unit)));
		file.sides()
			.keySet()
			.stream()
			.filter(unit -> !this.node.units().contains(unit))
			.forEach(unit -> faults.add(CalendarFault.of(0, CalendarFault.Kind.UNKNOWN_SIDE, unit)));
		return faults.isEmpty() ? parsed : faulty(faults);
	}

	private static CalendarFile.Parsed faulty(List<CalendarFault> faults) {
		return new CalendarFile.Parsed(null, faults);
	}

	private List<Moved> moved(JointCalendar then) {
		List<Moved> moved = new ArrayList<>();
		DutyCursor after = null;
		for (List<OwedDuty> page = open(null); !page.isEmpty(); page = open(after)) {
			page.forEach(owed -> moved(owed, then).ifPresent(moved::add));
			after = DutyCursor.of(page.getLast());
		}
		return moved;
	}

	private List<OwedDuty> open(@Nullable DutyCursor after) {
		return this.book.open(new DutyQuery(null, null, null, this.clock.instant(), after, PAGE));
	}

	/** Only where the calendar of now explains the times of the act; otherwise the act was made under another. */
	private Optional<Moved> moved(OwedDuty owed, JointCalendar then) {
		Duty duty = owed.duty();
		Reckoning reckoning = duty.reckoning();
		Instant start = reckoning == null ? duty.since() : reckoning.from();
		return this.policies.byId(duty.policy()).flatMap(policy -> policy.term(duty.kind(), duty.urgency())).flatMap(term -> {
			Term.Times was = term.from(start, this.calendar);
			Term.Times would = term.from(start, then);
			boolean same = was.due().equals(would.due()) && was.steps().equals(would.steps());
			boolean explained = reckoning != null || was.due().equals(duty.due());
			return same || !explained ? Optional.empty() : Optional.of(new Moved(owed, duty.due(), reckoning == null
					|| reckoning.standstill() == null ? would.due() : would.due().plus(reckoning.standstill())));
		});
	}

}
