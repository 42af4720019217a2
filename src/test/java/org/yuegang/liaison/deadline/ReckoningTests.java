package org.yuegang.liaison.deadline;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.yuegang.liaison.incident.act.IncidentDuty;
import org.yuegang.liaison.system.JsonConfiguration;
import tools.jackson.databind.json.JsonMapper;

class ReckoningTests {

	private static final JsonMapper JSON = JsonConfiguration.mapper();

	private static final Span ONE = Span.jointDays(1);

	private static final Term TERM = new Term(IncidentDuty.DELIVER.kind(), ONE, List.of());

	private final Term.Times times = TERM.from(Instant.parse("2026-09-30T08:00:00Z"), Duties.CALENDAR);

	@Test
	void travelsWithTheTimesItExplains() {
		DueOnReceipt due = new DueOnReceipt("KEY", this.times.due(), List.of(), this.times.reckoning());
		String json = JSON.writeValueAsString(due);
		assertThat(JSON.readValue(json, DueOnReceipt.class)).isEqualTo(due);
		assertThat(json).contains("\"skipped\":[{\"from\":\"2026-10-01\",\"to\":\"2026-10-07\",\"why\":\"HOLIDAY\"}]");
	}

	@Test
	void isAbsentInActsOfBeforeItWasKept() {
		DueOnReceipt due = JSON.readValue("""
				{"key": "KEY", "due": "2026-10-08T08:00:00Z", "steps": []}""", DueOnReceipt.class);
		assertThat(due.times().reckoning()).isNull();
		assertThat(JSON.writeValueAsString(due)).doesNotContain("reckoning");
	}

	@Test
	void tellsHowLongTheClockStoodStill() {
		Reckoning moved = this.times.reckoning().withStandstill(Duration.ofHours(2));
		assertThat(moved.standstill()).isEqualTo(Duration.ofHours(2));
		assertThat(JSON.readValue(JSON.writeValueAsString(moved), Reckoning.class)).isEqualTo(moved);
	}

	@Test
	void mustBeOfItsTermWhereItComesFromTheOtherSide() {
		assertThat(problem(this.times.reckoning())).isEqualTo("-");
		assertThat(problem(null)).isEqualTo("-");
		assertThat(problem(Duties.CALENDAR.reckoning(this.times.due(), Span.jointDays(2))))
			.isEqualTo("/openings/0/times/reckoning");
	}

	private String problem(Reckoning reckoning) {
		return TermsCheck.problem(new Terms("p", Urgency.ROUTINE, List.of(new Terms.Opening("DELIVER/1", TERM.kind(), TERM,
				new Term.Times(this.times.due(), List.of(), reckoning)))), Set.of(IncidentDuty.DELIVER)).orElse("-");
	}

}
