package org.yuegang.liaison.lifecycle.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.core.io.ClassPathResource;
import org.yuegang.liaison.PageClient;
import org.yuegang.liaison.TestNode;
import org.yuegang.liaison.deadline.Duties;
import org.yuegang.liaison.deadline.Duty;
import org.yuegang.liaison.deadline.DutyBook;
import org.yuegang.liaison.deadline.JointCalendar;
import org.yuegang.liaison.deadline.Urgency;
import org.yuegang.liaison.incident.act.IncidentDuty;

/** A new year comes in through the page; what runs stays as it is. */
class CalendarPageTests {

	private static TestNode node;

	private static String next;

	private static final UUID SUBJECT = UUID.randomUUID();

	@BeforeAll
	static void start() throws IOException {
		node = TestNode.start("HK", start -> start.set("liaison.sweeper.background", false));
		Duty eve = Duties.open("ACKNOWLEDGE/1", IncidentDuty.ACKNOWLEDGE.kind(), Urgency.ROUTINE, "HK", "GD",
				Instant.parse("2026-12-31T02:00:00Z"));
		node.bean(DutyBook.class).replace("incident", SUBJECT, List.of(), List.of(eve));
		next = new ClassPathResource("shipped/calendar-2026.yaml").getContentAsString(StandardCharsets.UTF_8)
			.lines()
			.filter(line -> !line.contains("makeUpDays") && !line.startsWith("#"))
			.map(line -> line.replace("2026", "2027").replace("    officeHours:", "    makeUpDays: []\n    officeHours:"))
			.reduce("", (all, line) -> all + line + "\n");
	}

	@AfterAll
	static void stop() {
		node.close();
	}

	@Test
	void showsFirstWhatAYearChangesAndThenTakesItOnce() {
		PageClient officer = PageClient.of(node, "hk.liaison", "en");
		assertThat(officer.get("/calendar").body()).contains("Tuen Ng Festival", "Office hours");
		PageClient.Page preview = officer.submit("/calendar", "/calendar", Map.of("text", next, "do", "preview"));
		assertThat(preview.body()).contains("2027: what it would have changed", "They stay as their acts say",
				"1 January 2027, 10:00", "4 January 2027, 10:00");
		assertThat(node.bean(JointCalendar.class).covers(2027)).isFalse();
		PageClient.Page taken = officer.submit("/calendar", "/calendar", Map.of("text", next, "do", "import"));
		assertThat(taken.body()).contains("2027 is known from now on");
		assertThat(node.bean(JointCalendar.class).covers(2027)).isTrue();
		assertThat(node.bean(DutyBook.class).of(SUBJECT).getFirst().due()).isEqualTo("2027-01-01T02:00:00Z");
		assertThat(officer.submit("/calendar", "/calendar", Map.of("text", next, "do", "import")).body())
			.contains("the days of 2027 are known already");
	}

	@Test
	void saysInWordsWhatIsWrongWithAFile() {
		PageClient officer = PageClient.of(node, "hk.admin", "en");
		String wrong = next.replace("year: 2027", "year: 2028");
		assertThat(officer.submit("/calendar", "/calendar", Map.of("text", wrong, "do", "import")).body())
			.contains("The file cannot be brought in", "Line 7: the holiday of Hong Kong from 2027-01-01 does not lie within the year");
		assertThat(officer.submit("/calendar", "/calendar", Map.of("text", "year: 2028\nsides: {}\n", "do", "import")).body())
			.contains("there are no days of Hong Kong", "there are no days of Guangdong");
		assertThat(officer.submit("/calendar", "/calendar", Map.of("text", "year: [", "do", "preview")).body())
			.contains("it cannot be read");
	}

	@Test
	void isNobodyElsesToChange() {
		PageClient drafter = PageClient.of(node, "hk.drafter", "en");
		assertThat(drafter.get("/calendar").body()).doesNotContain("textarea");
		assertThat(drafter.submit("/calendar", "/calendar", Map.of("text", next, "do", "import")).status()).isEqualTo(403);
	}

}
