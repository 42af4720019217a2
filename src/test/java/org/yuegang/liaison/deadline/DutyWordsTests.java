package org.yuegang.liaison.deadline;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.context.MessageSource;
import org.springframework.core.io.ClassPathResource;
import org.yuegang.liaison.TestMessages;
import org.yuegang.liaison.directory.Units;
import org.yuegang.liaison.incident.act.IncidentDuty;
import org.yuegang.liaison.system.Language;
import org.yuegang.liaison.system.LocalTimes;
import org.yuegang.liaison.system.NodeIdentity;

class DutyWordsTests {

	private static final MessageSource MESSAGES = TestMessages.of("deadline", "times");

	private static final NodeIdentity HONG_KONG = new NodeIdentity("HK", "GD", "test");

	private static final Units UNITS = new Units(new ClassPathResource("shipped/units.yaml"), HONG_KONG);

	private final DutyWords hongKong = new DutyWords(MESSAGES, new LocalTimes(MESSAGES, HONG_KONG), UNITS);

	private final DutyWords guangdong = new DutyWords(MESSAGES,
			new LocalTimes(MESSAGES, new NodeIdentity("GD", "HK", "test")), UNITS);

	/** Due at 10:30. */
	private final Duty duty = Duties.acknowledge(1, Urgency.FLASH, Duties.NOW);

	@Test
	void saysWhenItIsDueAndWhatIsLeft() {
		Instant now = Duties.NOW.plusSeconds(5 * 60);
		assertThat(this.hongKong.clock(this.duty, Language.ZH_HANT_HK, now))
			.isEqualTo("2026年11月20日 10:30 香港時間前，尚餘 25 分鐘");
		assertThat(this.guangdong.clock(this.duty, Language.ZH_HANS_CN, now))
			.isEqualTo("2026年11月20日 10:30 北京时间前，剩余 25 分钟");
		assertThat(this.hongKong.clock(this.duty, Language.EN, now))
			.isEqualTo("by 20 November 2026, 10:30 Hong Kong time, 25 minutes left");
	}

	@Test
	void saysByHowMuchItIsOverdue() {
		Instant now = this.duty.due().plusSeconds(125 * 60);
		assertThat(this.hongKong.clock(this.duty, Language.ZH_HANT_HK, now))
			.isEqualTo("2026年11月20日 10:30 香港時間到期，已逾期 2 小時 05 分");
		assertThat(this.hongKong.clock(this.duty, Language.EN, this.duty.due().plusSeconds(3 * 86_400)))
			.isEqualTo("was due 20 November 2026, 10:30 Hong Kong time, overdue by 3 days 0 h");
	}

	@Test
	void saysWhetherItWasMetInTime() {
		assertThat(this.hongKong.clock(met(this.duty.due()), Language.EN, Duties.NOW))
			.isEqualTo("done 20 November 2026, 10:30 Hong Kong time");
		assertThat(this.hongKong.clock(met(this.duty.due().plusSeconds(60)), Language.ZH_HANT_HK, Duties.NOW))
			.isEqualTo("已於 2026年11月20日 10:31 香港時間 完成，逾期 1 分鐘");
	}

	@Test
	void saysBeforehandWhoIsCalledAtEachStep() {
		assertThat(this.hongKong.next(this.duty, Language.ZH_HANT_HK, Duties.NOW))
			.contains("若至 10:30 仍未確認收悉，將催辦並致電香港當值人員");
		Duty once = Duties.taken(this.duty, 1, this.duty.due());
		assertThat(this.guangdong.next(once, Language.ZH_HANS_CN, Duties.NOW))
			.contains("若到 10:40 仍未确认收悉，将催办并致电香港副手、广东值班人员");
		Duty twice = Duties.taken(once, 2, this.duty.due());
		assertThat(this.hongKong.next(twice, Language.EN, Duties.NOW)).contains(
				"If by 10:50 nobody has acknowledged it, it is escalated and the head of the Hong Kong unit and the head of the Guangdong unit will be called");
		Duty thrice = Duties.taken(twice, 3, this.duty.due());
		assertThat(this.guangdong.next(thrice, Language.ZH_HANS_CN, Duties.NOW))
			.contains("若到 11:00 仍未确认收悉，系统将拟好召开紧急高层会议的提议，报广东会议召集人决定");
		assertThat(this.hongKong.next(Duties.ownTaken(thrice, 4, this.duty.due()), Language.EN, Duties.NOW)).isEmpty();
	}

	@Test
	void namesTheDayOfAStepThatIsNotToday() {
		Duty routine = Duties.acknowledge(1, Urgency.ROUTINE, Duties.NOW);
		assertThat(this.hongKong.next(routine, Language.ZH_HANT_HK, Duties.NOW).orElseThrow())
			.startsWith("若至 11月23日 10:00 仍未確認收悉");
	}

	@ParameterizedTest
	@MethodSource("everyDuty")
	void hasWordsForEveryDutyInEveryLanguage(NamedDuty duty) {
		Duty one = Duties.open("KEY", duty.kind(), Urgency.FLASH, "GD", "HK", Duties.NOW);
		for (Language language : Language.values()) {
			assertThat(this.hongKong.name(one, language)).isNotBlank();
			assertThat(this.hongKong.next(one, language, Duties.NOW).orElseThrow()).doesNotContain("{", "''");
		}
	}

	@Test
	void tellsBothSidesDayThisSideFirst() {
		DayWords days = new DayWords(Duties.CALENDAR, MESSAGES, HONG_KONG);
		Instant buddha = Instant.parse("2026-05-25T02:00:00Z");
		assertThat(days.today(buddha, Language.ZH_HANT_HK)).isEqualTo("香港：公眾假期（佛誕翌日）　廣東：工作日");
		assertThat(days.today(buddha, Language.ZH_HANS_CN)).isEqualTo("香港：放假（佛诞翌日）　广东：工作日");
		assertThat(days.today(Instant.parse("2026-02-14T02:00:00Z"), Language.EN))
			.isEqualTo("Hong Kong: weekend; Guangdong: make-up working day");
	}

	@Test
	void warnsWhileTermsMayRunIntoAYearThatIsNotEntered() {
		DayWords days = new DayWords(Duties.CALENDAR, MESSAGES, HONG_KONG);
		assertThat(days.warning(Duties.NOW, Language.EN)).isEmpty();
		assertThat(days.warning(Instant.parse("2026-11-30T15:59:59Z"), Language.EN)).isEmpty();
		assertThat(days.warning(Instant.parse("2026-11-30T16:00:00Z"), Language.EN)).isPresent();
		assertThat(days.warning(Instant.parse("2025-12-31T15:59:59Z"), Language.EN)).isEmpty();
		assertThat(days.warning(Instant.parse("2026-12-10T00:00:00Z"), Language.EN).orElseThrow())
			.startsWith("The holidays of 2027 are not entered yet");
		assertThat(days.warning(Instant.parse("2019-05-02T00:00:00Z"), Language.ZH_HANT_HK).orElseThrow())
			.startsWith("2019 年的假期尚未載入");
	}

	private static List<NamedDuty> everyDuty() {
		return Duties.KINDS.all();
	}

	private Duty met(Instant at) {
		return Duties.settled(this.duty, DutyStatus.MET, at);
	}

	@Test
	void saysOfWhichVersionAndToWhomAnOnwardReportIsOwed() {
		Term term = new Term(IncidentDuty.REPORT_TO_DEPARTMENT.kind(), Span.jointDays(1), List.of());
		Duty report = Duties.open("REPORT_ONWARD/1/GD-HEALTH", Urgency.ROUTINE, "GD", "GD", Duties.NOW, term,
				new Term.Times(Duties.NOW, List.of()), "p");
		assertThat(this.guangdong.name(report, Language.ZH_HANS_CN)).isEqualTo("向有关部门通报第 1 版：广东省卫生健康委员会");
	}

	@Test
	void saysHowADueTimeWasCountedWhateverTheCalendarSaysNow() {
		Duty golden = routine(Instant.parse("2025-09-30T02:00:00Z"));
		assertThat(this.hongKong.reckoned(golden, Language.ZH_HANT_HK)).contains("1 個共同工作天，跳過 10 月 1 日至 10 月 8 日");
		assertThat(this.guangdong.reckoned(golden, Language.ZH_HANS_CN)).contains("1 个共同工作日，跳过 10 月 1 日至 10 月 8 日");
		assertThat(this.hongKong.reckoned(golden, Language.EN))
			.contains("1 joint working day, leaving out 1 October to 8 October");
		assertThat(this.hongKong.reckoned(routine(Instant.parse("2025-10-10T02:00:00Z")), Language.ZH_HANT_HK))
			.contains("1 個共同工作天，不計 10 月 11 日（只有一方調休上班）");
		assertThat(this.hongKong.reckoned(routine(Instant.parse("2026-10-01T02:00:00Z")), Language.EN))
			.contains("1 joint working day, counted from the end of 1 October, leaving out 1 October to 7 October");
		assertThat(this.hongKong.reckoned(routine(Instant.parse("2026-12-31T02:00:00Z")), Language.EN).orElseThrow())
			.endsWith("the holidays of 2027 were not entered then, so only weekends were left out");
		assertThat(this.hongKong.reckoned(this.duty, Language.ZH_HANT_HK)).contains("30 分鐘，假日照計");
	}

	private static Duty routine(Instant since) {
		return Duties.acknowledge(1, Urgency.ROUTINE, since);
	}

}
