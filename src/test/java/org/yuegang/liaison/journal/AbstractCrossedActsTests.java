package org.yuegang.liaison.journal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.yuegang.liaison.TestDatabase;
import org.yuegang.liaison.system.MovableClock;

/** The same cases on both databases. An act with an even number finds its object past. */
abstract class AbstractCrossedActsTests {

	private final UUID subject = UUID.randomUUID();

	private TestDatabase database;

	private TestJournal journal;

	abstract TestDatabase create();

	@BeforeEach
	void open() {
		this.database = create();
		this.journal = new TestJournal(this.database, new MovableClock(Instant.parse("2026-11-20T02:00:00Z")),
				List.of(new Odd(), new Nothing()), List.of());
	}

	@AfterEach
	void close() {
		this.database.close();
	}

	@Test
	void knowsTheOtherSidesActsThatNobodySaysTookEffect() {
		Act effective = received(1, Origin.RECEIVED);
		Act crossed = received(2, Origin.RECEIVED);
		Act own = received(4, Origin.LOCAL);
		Act refused = received(6, Origin.REFUSED);

		CrossedActs acts = this.journal.crossed();
		assertThat(acts.of(this.subject)).containsExactly(crossed.id());
		assertThat(acts.contains(crossed.id())).isTrue();
		assertThat(List.of(effective, own, refused)).noneMatch(act -> acts.contains(act.id()));
	}

	@Test
	void remarksOnActsOfOfficersUntilOneOfThisSideHasNotedIt() {
		Act crossed = received(2, Origin.RECEIVED);
		Act later = received(8, Origin.RECEIVED);
		Act act = this.journal.act(this.subject, "incident.REMIND", 10);
		append(new Act(act.id(), act.type(), 1, true, this.subject, act.mode(), act.unit(), null, act.at(), act.body()),
				Origin.RECEIVED);

		CrossedActs acts = this.journal.crossed();
		assertThat(acts.remarks()).extracting(Act::id).containsExactly(later.id(), crossed.id());
		acts.note(later.id(), "hk.duty");
		acts.note(later.id(), "hk.liaison");
		acts.note(UUID.randomUUID(), "hk.duty");
		assertThat(acts.remarks()).extracting(Act::id).containsExactly(crossed.id());
		assertThat(acts.contains(later.id())).isTrue();
	}

	@Test
	void comesOutOfARebuildAsItWasAndStaysNoted() {
		Act crossed = received(2, Origin.RECEIVED);
		this.journal.crossed().note(crossed.id(), "hk.duty");

		assertThat(this.journal.rebuild().rebuild().differences()).isEmpty();
		assertThat(this.journal.crossed().of(this.subject)).containsExactly(crossed.id());
		assertThat(this.journal.crossed().remarks()).isEmpty();
	}

	private Act received(int n, Origin origin) {
		return append(this.journal.act(this.subject, "incident.UPDATE", n), origin);
	}

	private Act append(Act act, Origin origin) {
		return this.journal.durable().commit(() -> this.journal.journal().append(act, origin)).act();
	}

	private static final class Odd implements Applies {

		@Override
		public boolean apply(Entry entry) {
			return entry.act().body().required("n").asInt() % 2 == 1;
		}

		@Override
		public List<String> tables() {
			return List.of();
		}

	}

	/** Another feature, which the acts do not concern. */
	private static final class Nothing implements Applies {

		@Override
		public boolean apply(Entry entry) {
			return false;
		}

		@Override
		public List<String> tables() {
			return List.of();
		}

	}

}
