package org.yuegang.liaison.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.yuegang.liaison.TestDatabase;
import org.yuegang.liaison.system.MovableClock;

/** The same cases on both databases. */
abstract class AbstractJournalTests {

	private final MovableClock clock = new MovableClock(Instant.parse("2026-11-20T02:00:00.123Z"));

	private final UUID subject = UUID.randomUUID();

	private final List<String> seen = Collections.synchronizedList(new ArrayList<>());

	private TestDatabase database;

	private TestJournal journal;

	private boolean failing;

	abstract TestDatabase create();

	@BeforeEach
	void open() {
		this.database = create();
		Applies applier = new Applies() {

			@Override
			public boolean apply(Entry entry) {
				seen.add("applied " + entry.seq());
				if (failing) {
					throw new IllegalStateException("as the test wants it");
				}
				return true;
			}

			@Override
			public List<String> tables() {
				return List.of();
			}

		};
		this.journal = new TestJournal(this.database, this.clock, List.of(applier),
				List.of((Follows) entry -> this.seen.add("followed " + entry.seq())));
	}

	@AfterEach
	void close() {
		this.database.close();
	}

	@Test
	void givesBackAnActAsItWasMade() {
		Act act = this.journal.act(this.subject, "incident.ISSUE", 1);
		Entry entry = this.journal.append(act);
		assertThat(entry.act()).isEqualTo(act);
		assertThat(this.journal.journal().find(act.id())).contains(entry);
		assertThat(this.journal.journal().entriesOf(this.subject)).containsExactly(entry);
		assertThat(this.journal.journal().entriesOf(UUID.randomUUID())).isEmpty();
	}

	@Test
	void chainsEntriesFromOneWithANonceEach() {
		Entry first = append(1);
		Entry second = append(2);
		assertThat(first.seq()).isOne();
		assertThat(first.prev()).isEqualTo("0".repeat(64));
		assertThat(second.seq()).isEqualTo(2);
		assertThat(second.prev()).isEqualTo(first.hash());
		assertThat(second.nonce()).hasSize(32).isNotEqualTo(first.nonce());
	}

	@Test
	void appliesBeforeItFollowsEachInItsTurn() {
		append(1);
		append(2);
		assertThat(this.seen).containsExactly("applied 1", "followed 1", "applied 2", "followed 2");
	}

	@Test
	void whatWasRefusedIsRecordedAndNeverApplied() {
		Act act = this.journal.act(this.subject, "incident.ISSUE", 1);
		this.journal.durable().commit(() -> this.journal.journal().append(act, Origin.REFUSED));
		assertThat(this.seen).containsExactly("followed 1");
		assertThat(this.journal.journal().find(act.id()).orElseThrow().origin()).isEqualTo(Origin.REFUSED);
	}

	@Test
	void anApplierThatFailsLeavesNoEntry() {
		append(1);
		this.failing = true;
		assertThatThrownBy(() -> append(2)).isInstanceOf(IllegalStateException.class);
		this.failing = false;
		assertThat(append(3).seq()).isEqualTo(2);
		assertThat(this.journal.journal().entriesOf(this.subject)).hasSize(2);
	}

	@Test
	void refusesTheSameActTwice() {
		Act act = this.journal.act(this.subject, "incident.ISSUE", 1);
		this.journal.append(act);
		assertThatThrownBy(() -> this.journal.append(act)).isInstanceOf(RuntimeException.class);
		assertThat(this.journal.journal().entriesOf(this.subject)).hasSize(1);
	}

	@Test
	void manyAppendersMakeOneChainWithoutAGap() {
		int each = 20;
		try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
			for (int thread = 0; thread < 4; thread++) {
				threads.submit(() -> {
					for (int n = 0; n < each; n++) {
						append(n);
					}
				});
			}
		}
		assertThat(this.journal.verifier().verify())
			.isInstanceOfSatisfying(Verification.Verified.class, all -> assertThat(all.entries()).isEqualTo(4 * each));
	}

	private Entry append(int n) {
		return this.journal.append(this.journal.act(this.subject, "incident.ISSUE", n));
	}

}
