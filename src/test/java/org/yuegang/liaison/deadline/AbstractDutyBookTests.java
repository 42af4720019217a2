package org.yuegang.liaison.deadline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.yuegang.liaison.TestDatabase;
import org.yuegang.liaison.incident.act.IncidentDuty;
import org.yuegang.liaison.system.JsonConfiguration;
import org.yuegang.liaison.system.NodeIdentity;

/** The same cases on both databases. */
abstract class AbstractDutyBookTests {

	private static final Instant NOW = Duties.NOW;

	private final UUID subject = UUID.randomUUID();

	private TestDatabase database;

	private DutyBook guangdong;

	private DutyBook hongKong;

	abstract TestDatabase create();

	@BeforeEach
	void open() {
		this.database = create();
		this.guangdong = new DutyBook(this.database.jdbc(), JsonConfiguration.mapper(),
				new NodeIdentity("GD", "HK", "test"));
		this.hongKong = new DutyBook(this.database.jdbc(), JsonConfiguration.mapper(),
				new NodeIdentity("HK", "GD", "test"));
	}

	@AfterEach
	void close() {
		this.database.close();
	}

	@Test
	void givesBackADutyAsItWasWritten() {
		Duty duty = Duties.ownTaken(Duties.taken(Duties.acknowledge(1, Urgency.FLASH, NOW), 1, NOW), 2,
				NOW.plusMillis(7));
		write(List.of(), List.of(duty));
		assertThat(this.guangdong.of(this.subject)).containsExactly(duty);
	}

	@Test
	void writesOnlyWhatDiffers() {
		Duty first = Duties.acknowledge(1, Urgency.FLASH, NOW);
		Duty second = Duties.acknowledge(2, Urgency.FLASH, NOW);
		write(List.of(), List.of(first, second));
		this.database.jdbc().sql("update duty set feature = 'untouched'").update();
		Duty met = Duties.settled(first, DutyStatus.MET, NOW);
		Duty third = Duties.acknowledge(3, Urgency.FLASH, NOW);
		write(List.of(first, second), List.of(met, second, third));
		assertThat(this.guangdong.of(this.subject)).containsExactly(met, second, third);
		assertThat(this.database.jdbc().sql("select feature from duty order by duty_key").query(String.class).list())
			.containsExactly("untouched", "untouched", "incident");
	}

	@Test
	void removesADutyThatIsNoMore() {
		Duty duty = Duties.acknowledge(1, Urgency.FLASH, NOW);
		write(List.of(), List.of(duty));
		write(List.of(duty), List.of());
		assertThat(this.guangdong.of(this.subject)).isEmpty();
	}

	@Test
	void refusesToChangeADutyItDoesNotHold() {
		Duty duty = Duties.acknowledge(1, Urgency.FLASH, NOW);
		assertThatThrownBy(() -> write(List.of(duty), List.of(Duties.taken(duty, 1, NOW))))
			.isInstanceOf(IllegalStateException.class)
			.hasMessageContaining("ACKNOWLEDGE/1");
	}

	@Test
	void findsAStepFromItsVeryMomentOn() {
		Duty duty = Duties.acknowledge(1, Urgency.FLASH, NOW);
		write(List.of(), List.of(duty));
		assertThat(this.guangdong.dueAt(duty.due().minusMillis(1))).isEmpty();
		assertThat(this.guangdong.dueAt(duty.due())).extracting(DutyBook.Step::key).containsExactly("ACKNOWLEDGE/1");
	}

	@Test
	void theDebtorsNodeWaitsForNoStepItHasToldItsOwnOfficers() {
		Duty duty = Duties.acknowledge(1, Urgency.FLASH, NOW);
		for (int step = 1; step <= 3; step++) {
			duty = Duties.ownTaken(duty, step, NOW);
		}
		this.hongKong.replace("incident", this.subject, List.of(), List.of(duty));
		assertThat(this.hongKong.stepOf(this.subject, duty.key())).isEmpty();
	}

	@Test
	void aSettledDutyWaitsForNothing() {
		write(List.of(), List.of(
				Duties.settled(Duties.acknowledge(1, Urgency.FLASH, NOW), DutyStatus.ENDED, NOW)));
		assertThat(this.guangdong.dueAt(NOW.plus(Duration.ofDays(99)))).isEmpty();
		assertThat(this.guangdong.open(DutyQuery.all(NOW, 10))).isEmpty();
	}

	@Test
	void listsOpenDutiesByDueTimeInPages() {
		List<Duty> duties = new ArrayList<>();
		for (int version = 1; version <= 5; version++) {
			duties.add(Duties.acknowledge(version, Urgency.FLASH, NOW.plusSeconds(version / 2)));
		}
		write(List.of(), duties);
		List<OwedDuty> read = new ArrayList<>();
		DutyQuery query = DutyQuery.all(NOW, 2);
		for (List<OwedDuty> page = this.guangdong.open(query); !page.isEmpty(); page = this.guangdong.open(query)) {
			read.addAll(page);
			query = new DutyQuery("HK", null, null, NOW, DutyCursor.of(page.getLast()), 2);
		}
		assertThat(read).extracting(OwedDuty::duty).containsExactlyElementsOf(duties);
	}

	@Test
	void listsByDebtorKindAndOverdue() {
		Duty late = Duties.acknowledge(1, Urgency.FLASH, NOW);
		Duty early = Duties.open("ANSWER_RETURN", IncidentDuty.ANSWER_RETURN.kind(), Urgency.PRIORITY, "GD", "HK", NOW);
		write(List.of(), List.of(late, early));
		Instant now = late.due().plusMillis(1);
		assertThat(keys(DutyQuery.all(now, 9).owedBy("GD"))).containsExactly("ANSWER_RETURN");
		assertThat(keys(new DutyQuery(null, IncidentDuty.ACKNOWLEDGE.kind(), null, now, null, 9))).containsExactly("ACKNOWLEDGE/1");
		assertThat(keys(new DutyQuery(null, null, true, now, null, 9))).containsExactly("ACKNOWLEDGE/1");
		assertThat(keys(new DutyQuery(null, null, false, now, null, 9))).containsExactly("ANSWER_RETURN");
	}

	@Test
	void givesTheOpenDutiesOfSeveralCasesAtOnce() {
		UUID other = UUID.randomUUID();
		Duty duty = Duties.acknowledge(1, Urgency.FLASH, NOW);
		write(List.of(), List.of(duty));
		this.guangdong.replace("meeting", other, List.of(), List.of(duty));
		assertThat(this.guangdong.openOf(List.of(this.subject, other, UUID.randomUUID())))
			.containsOnlyKeys(this.subject, other);
	}

	private List<String> keys(DutyQuery query) {
		return this.guangdong.open(query).stream().map(owed -> owed.duty().key()).toList();
	}

	private void write(List<Duty> before, List<Duty> after) {
		this.guangdong.replace("incident", this.subject, before, after);
	}

}
