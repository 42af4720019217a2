package org.yuegang.liaison.deadline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Arrays;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.core.io.ByteArrayResource;
import org.yuegang.liaison.system.Language;
import org.yuegang.liaison.system.LocalTimes;
import org.yuegang.liaison.system.Misconfigured;

class JointCalendarTests {

	private final JointCalendar calendar = Duties.CALENDAR;

	@ParameterizedTest
	@CsvSource({
			// An ordinary Friday: the weekend is left out.
			"2026-11-20T10:00, 1, 2026-11-23T10:00",
			// Lunar New Year: the mainland works again on Tuesday 24 February, Hong Kong already on Friday 20th.
			"2026-02-13T16:30, 1, 2026-02-24T16:30",
			// The mainland's make-up Saturday is none in Hong Kong.
			"2026-02-13T16:30, 2, 2026-02-25T16:30", "2026-02-27T09:00, 1, 2026-03-02T09:00",
			// Hong Kong alone is off on 7 April, the mainland alone on 4 and 5 May.
			"2026-04-02T11:00, 1, 2026-04-08T11:00", "2026-04-30T11:00, 1, 2026-05-06T11:00",
			// Hong Kong alone: 1 July, and the day after Chung Yeung.
			"2026-06-30T18:00, 1, 2026-07-02T18:00", "2026-10-16T18:00, 1, 2026-10-20T18:00",
			// The mainland alone: 25 September; both: 1 October to the 7th, Hong Kong only the first day.
			"2026-09-24T08:00, 1, 2026-09-28T08:00", "2026-09-30T08:00, 1, 2026-10-08T08:00",
			"2026-11-20T10:00, 10, 2026-12-04T10:00"})
	void endsAtTheSameTimeOnTheNthDayWorkedByBoth(LocalDateTime start, int days, LocalDateTime end) {
		assertThat(after(start, days)).isEqualTo(end);
	}

	@ParameterizedTest
	@CsvSource({
			// A Saturday, counted from its end: the whole of Monday.
			"2026-11-21T10:00, 1, 2026-11-24T00:00",
			// Within the mainland's Spring Festival although Hong Kong works on that Friday.
			"2026-02-20T10:00, 1, 2026-02-25T00:00",
			// A make-up Saturday is no joint day either.
			"2026-02-14T10:00, 1, 2026-02-25T00:00",
			// The first minute of Hong Kong's 1 July.
			"2026-07-01T00:00, 2, 2026-07-04T00:00"})
	void countsFromTheEndOfADayThatIsNone(LocalDateTime start, int days, LocalDateTime end) {
		assertThat(after(start, days)).isEqualTo(end);
	}

	@Test
	void noJointDaysAreNoTimeAndClockTimeRunsThroughHolidays() {
		Instant start = LocalDateTime.parse("2026-02-17T10:00").toInstant(LocalTimes.ZONE);
		assertThat(this.calendar.after(start, Span.jointDays(0))).isEqualTo(start);
		assertThat(this.calendar.after(start, Span.of(Duration.ofMinutes(30)))).isEqualTo(start.plusSeconds(1800));
	}

	@Test
	void keepsTheFractionOfASecond() {
		Instant start = Instant.parse("2026-11-20T02:00:00.123Z");
		assertThat(this.calendar.after(start, Span.jointDays(1))).isEqualTo("2026-11-23T02:00:00.123Z");
	}

	@Test
	void tellsEachSidesDayWithItsHoliday() {
		Day hongKong = this.calendar.dayOf("HK", LocalDate.of(2026, 4, 7));
		assertThat(hongKong.kind()).isEqualTo(Day.Kind.HOLIDAY);
		assertThat(hongKong.holiday()).isNotNull();
		assertThat(hongKong.holiday().in(Language.ZH_HANT_HK)).isEqualTo("復活節星期一翌日");
		assertThat(this.calendar.dayOf("GD", LocalDate.of(2026, 4, 7)).kind()).isEqualTo(Day.Kind.WORKDAY);
		assertThat(this.calendar.dayOf("GD", LocalDate.of(2026, 2, 14)).kind()).isEqualTo(Day.Kind.MAKE_UP_DAY);
		assertThat(this.calendar.dayOf("HK", LocalDate.of(2026, 2, 14)).kind()).isEqualTo(Day.Kind.WEEKEND);
		assertThat(this.calendar.dayOf("GD", LocalDate.of(2026, 2, 23)).kind()).isEqualTo(Day.Kind.HOLIDAY);
	}

	@Test
	void hasSeventeenHongKongHolidaysAndSixMakeUpDays() {
		assertThat(days(Day.Kind.HOLIDAY, "HK")).isEqualTo(17);
		assertThat(days(Day.Kind.MAKE_UP_DAY, "GD")).isEqualTo(6);
		assertThat(days(Day.Kind.HOLIDAY, "GD")).isEqualTo(33);
	}

	@Test
	void aYearWithoutAFileCountsMondayToFridayAndSaysSo() {
		assertThat(after(LocalDateTime.parse("2026-12-31T10:00"), 1)).isEqualTo(LocalDateTime.parse("2027-01-01T10:00"));
		assertThat(this.calendar.covers(Instant.parse("2026-12-31T15:59:59Z"))).isTrue();
		assertThat(this.calendar.covers(Instant.parse("2026-12-31T16:00:00Z"))).isFalse();
		Day newYear = this.calendar.dayOf("HK", LocalDate.of(2027, 1, 1));
		assertThat(newYear.known()).isFalse();
		assertThat(newYear.kind()).isEqualTo(Day.Kind.WORKDAY);
	}

	@ParameterizedTest
	@ValueSource(strings = {"makeUpDays: [2026-02-12]", "makeUpDays: [2027-01-02]", "makeUpDays: [2026-01-03]"})
	void refusesAMakeUpDayThatCannotBeOne(String makeUpDays) {
		assertThatThrownBy(() -> calendar("""
				year: 2026
				sides:
				  GD:
				    holidays: [{from: 2026-01-01, to: 2026-01-03, name: {zhHant: 元旦, zhHans: 元旦, en: New Year}}]
				    %s
				""".formatted(makeUpDays))).isInstanceOf(Misconfigured.class).hasMessageContaining("liaison.calendar");
	}

	@Test
	void refusesTwoFilesForOneYear() {
		String empty = "year: 2026\nsides: {}\n";
		assertThatThrownBy(() -> calendar(empty, empty)).isInstanceOf(Misconfigured.class)
			.hasMessageContaining("two files for 2026");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', value = {"holidays: [ | holydays: [ | 7 | UNREADABLE",
			"2026-01-01, to: 2026-01-03 | 2025-12-31, to: 2026-01-03 | 4 | OUTSIDE",
			"2026-01-01, to: 2026-01-03 | 2026-01-03, to: 2026-01-01 | 4 | OUTSIDE",
			"to: 2026-01-03 | to: 2026-01-05 | 5 | TWICE", "[2026-01-10] | [2026-01-10, 2026-01-10] | 6 | TWICE",
			"year: 2026 | year: 1926 | 1 | YEAR", "2026-01-05, name | 2026-01-32, name | 5 | UNREADABLE",
			"'2026-01-05, name' | '2026-01-05, kind: HALF_DAY, name' | 5 | UNREADABLE", "[2026-01-10] | [2026-01-05] | 6 | NO_WEEKEND",
			"year: 2026 | 'year: 2026\\nyear: 2026' | 2 | UNREADABLE"})
	void saysInWhichLineAYearIsWrong(String right, String wrong, int line, CalendarFault.Kind kind) {
		String text = """
				year: 2026
				sides:
				  GD:
				    holidays: [ {from: 2026-01-01, to: 2026-01-03, name: {zhHant: 元旦, zhHans: 元旦, en: New Year}},
				      {from: 2026-01-05, name: {zhHant: 元旦, zhHans: 元旦, en: New Year}}]
				    makeUpDays: [2026-01-10]
				""";
		String changed = text.replace(right, wrong.replace("\\n", "\n"));
		assertThat(changed).isNotEqualTo(text);
		assertThat(CalendarFile.parse(text).faults()).isEmpty();
		assertThat(CalendarFile.parse(changed).faults()).anySatisfy(fault -> {
			assertThat(fault.kind()).isEqualTo(kind);
			assertThat(fault.line()).isEqualTo(line);
		});
	}

	@ParameterizedTest
	@CsvSource({
			// The mainland worked on Sunday 28 September and Saturday 11 October; Hong Kong on neither.
			"2025-09-26T10:00, 1, 2025-09-29T10:00", "2025-09-30T16:00, 1, 2025-10-09T16:00",
			"2025-10-10T10:00, 1, 2025-10-13T10:00",
			// Across midnight, and one second before it.
			"2025-09-29T23:59:59, 1, 2025-09-30T23:59:59", "2025-09-30T00:00, 1, 2025-10-09T00:00",
			// Across the year's end and both calendars: Hong Kong's 26 December, both sides' New Year.
			"2025-12-24T18:00, 1, 2025-12-29T18:00", "2025-12-31T18:00, 1, 2026-01-05T18:00",
			"2025-12-31T18:00, 2, 2026-01-06T18:00"})
	void countsThroughAGoldenWeekAndTheEndOfAYear(LocalDateTime start, int days, LocalDateTime end) {
		assertThat(after(start, days)).isEqualTo(end);
	}

	@Test
	void hasTheGazettedDaysOf2025() {
		assertThat(days(2025, Day.Kind.HOLIDAY, "HK")).isEqualTo(17);
		assertThat(days(2025, Day.Kind.HOLIDAY, "GD")).isEqualTo(28);
		assertThat(days(2025, Day.Kind.MAKE_UP_DAY, "GD")).isEqualTo(5);
	}

	private LocalDateTime after(LocalDateTime start, int days) {
		return this.calendar.after(start.toInstant(LocalTimes.ZONE), Span.jointDays(days))
			.atOffset(LocalTimes.ZONE)
			.toLocalDateTime();
	}

	private long days(Day.Kind kind, String unit) {
		return days(2026, kind, unit);
	}

	private long days(int year, Day.Kind kind, String unit) {
		return LocalDate.of(year, 1, 1)
			.datesUntil(LocalDate.of(year + 1, 1, 1))
			.filter(date -> this.calendar.dayOf(unit, date).kind() == kind)
			.count();
	}

	private static JointCalendar calendar(String... files) {
		return new JointCalendar(Arrays.stream(files)
			.map(yaml -> new ByteArrayResource(yaml.getBytes(StandardCharsets.UTF_8), "the test's text"))
			.toArray(ByteArrayResource[]::new));
	}

}
