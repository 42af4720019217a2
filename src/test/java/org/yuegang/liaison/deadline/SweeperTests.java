package org.yuegang.liaison.deadline;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.yuegang.liaison.TestDatabase;
import org.yuegang.liaison.journal.TestJournal;
import org.yuegang.liaison.system.JsonConfiguration;
import org.yuegang.liaison.system.MovableClock;
import org.yuegang.liaison.system.NodeIdentity;

class SweeperTests {

	private final MovableClock clock = new MovableClock(Duties.NOW);

	private final UUID subject = UUID.randomUUID();

	private final List<String> lapses = new ArrayList<>();

	private TestDatabase database;

	private DutyBook book;

	private Sweeper sweeper;

	private Runnable trouble = () -> {
	};

	@BeforeEach
	void open() {
		this.database = TestDatabase.h2();
		this.book = new DutyBook(this.database.jdbc(), JsonConfiguration.mapper(),
				new NodeIdentity("GD", "HK", "test"));
		TestJournal journal = new TestJournal(this.database, this.clock, List.of(), List.of());
		StaticListableBeanFactory features = new StaticListableBeanFactory();
		features.addBean("incident", new Feature());
		this.sweeper = new Sweeper(this.book, journal.durable(), journal.journal(), this.clock,
				features.getBeanProvider(OnLapse.class));
	}

	@AfterEach
	void close() {
		this.database.close();
	}

	@Test
	void takesNoStepBeforeItsTime() {
		Duty duty = owed(1);
		this.clock.moveTo(duty.due().minusMillis(1));
		assertThat(this.sweeper.sweepNow()).isZero();
		this.clock.moveTo(duty.due());
		assertThat(this.sweeper.sweepNow()).isOne();
		assertThat(this.lapses).containsExactly("ACKNOWLEDGE/1 step 1");
	}

	@Test
	void takesEveryStepThatCameWhileTheNodeWasDown() {
		owed(1);
		this.clock.advance(Duration.ofDays(3));
		assertThat(this.sweeper.sweepNow()).isEqualTo(4);
		assertThat(this.lapses).containsExactly("ACKNOWLEDGE/1 step 1", "ACKNOWLEDGE/1 step 2", "ACKNOWLEDGE/1 step 3",
				"ACKNOWLEDGE/1 step 4");
		assertThat(this.sweeper.sweepNow()).isZero();
	}

	@Test
	void takesNoStepOfAMetDuty() {
		Duty duty = owed(1);
		this.book.replace("incident", this.subject, List.of(duty),
				List.of(Duties.settled(duty, DutyStatus.MET, duty.since())));
		this.clock.advance(Duration.ofDays(3));
		assertThat(this.sweeper.sweepNow()).isZero();
	}

	@Test
	void aDutyThatFailsStopsNoOtherAndIsTriedAgain() {
		owed(1);
		owed(2);
		this.clock.moveTo(book.of(this.subject).getFirst().due());
		this.trouble = () -> {
			if (this.lapses.getLast().startsWith("ACKNOWLEDGE/1")) {
				throw new IllegalStateException("as the test wants it");
			}
		};
		assertThat(this.sweeper.sweepNow()).isOne();
		assertThat(this.lapses).as("both together, then each by itself")
			.containsExactly("ACKNOWLEDGE/1 step 1", "ACKNOWLEDGE/1 step 1", "ACKNOWLEDGE/2 step 1");
		assertThat(this.sweeper.sweepNow()).as("a second has not passed yet").isZero();
		this.trouble = () -> {
		};
		this.clock.advance(Duration.ofSeconds(1));
		assertThat(this.sweeper.sweepNow()).isOne();
		assertThat(this.lapses.getLast()).isEqualTo("ACKNOWLEDGE/1 step 1");
	}

	@Test
	void aFailureLeavesNothingBehind() {
		Duty duty = owed(1);
		this.clock.moveTo(duty.due());
		this.trouble = () -> {
			throw new IllegalStateException("as the test wants it");
		};
		this.sweeper.sweepNow();
		assertThat(this.book.of(this.subject)).containsExactly(duty);
	}

	@Test
	void aFeatureThatDoesNothingIsNotAskedForEver() {
		Duty duty = Duties.acknowledge(1, Urgency.FLASH, Duties.NOW);
		this.book.replace("nobody", this.subject, List.of(), List.of(duty));
		this.clock.moveTo(duty.due());
		assertThat(this.sweeper.sweepNow()).isZero();
	}

	@Test
	void twoSweepersTakeAStepOnce() throws InterruptedException {
		Duty duty = owed(1);
		this.clock.moveTo(duty.due());
		Thread other = Thread.ofVirtual().unstarted(this.sweeper::sweepNow);
		this.trouble = () -> {
			if (other.getState() == Thread.State.NEW) {
				other.start();
			}
		};
		this.sweeper.sweepNow();
		other.join();
		assertThat(this.lapses).containsExactly("ACKNOWLEDGE/1 step 1");
	}

	private Duty owed(int version) {
		Duty duty = Duties.acknowledge(version, Urgency.FLASH, Duties.NOW);
		this.book.replace("incident", this.subject, List.of(), List.of(duty));
		return duty;
	}

	/** Takes the next step as a feature's acts would, in the transaction it is given. */
	private final class Feature implements OnLapse {

		@Override
		public String feature() {
			return "incident";
		}

		@Override
		public void lapsed(UUID subject, String key) {
			assertThat(TransactionSynchronizationManager.isActualTransactionActive()).isTrue();
			Duty duty = book.of(subject).stream().filter(one -> one.key().equals(key)).findFirst().orElseThrow();
			Rung rung = duty.nextRungFor("GD").orElseThrow();
			lapses.add(key + " step " + rung.number());
			Duty taken = rung.kind() == RungKind.DRAFT_MEETING ? Duties.ownTaken(duty, rung.number(), clock.instant())
					: Duties.taken(duty, rung.number(), clock.instant());
			book.replace("incident", subject, List.of(duty), List.of(taken));
			trouble.run();
		}

	}

}
