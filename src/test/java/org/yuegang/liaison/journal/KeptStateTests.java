package org.yuegang.liaison.journal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import org.yuegang.liaison.TestDatabase;

class KeptStateTests {

	private final AtomicInteger reads = new AtomicInteger();

	private static final KeptState.Ends ENDS = new KeptState.Ends() {

		@Override
		public void beforeCommit() {
		}

		@Override
		public void released(Object journal) {
		}

	};

	private final KeptState<String, Integer> table = KeptState.once();

	private final KeptState<String, Integer> lasting = KeptState.lasting();

	private TestDatabase database;

	private TransactionTemplate transaction;

	@BeforeEach
	void open() {
		this.database = TestDatabase.h2();
		this.transaction = new TransactionTemplate(this.database.transactions());
	}

	@AfterEach
	void close() {
		this.database.close();
	}

	@Test
	void readsARowOnceWhileTheLockIsHeld() {
		this.transaction.executeWithoutResult(status -> {
			KeptState.begin(new Object(), ENDS);
			assertThat(look()).isEqualTo(1);
			assertThat(look()).isEqualTo(1);
			assertThat(this.table.once("another", this.reads::incrementAndGet)).isEqualTo(2);
		});
	}

	@Test
	void readsEachTimeWithoutTheLock() {
		assertThat(look()).isEqualTo(1);
		this.transaction.executeWithoutResult(status -> {
			assertThat(look()).isEqualTo(2);
			assertThat(look()).isEqualTo(3);
			KeptState.begin(new Object(), ENDS);
			assertThat(look()).isEqualTo(4);
			assertThat(look()).isEqualTo(4);
		});
	}

	@Test
	void keepsWhatWasWrittenUntilTheTransactionEndsHoweverItEnds() {
		this.transaction.executeWithoutResult(status -> {
			KeptState.begin(new Object(), ENDS);
			this.table.wrote("row", 77);
			assertThat(look()).isEqualTo(77);
			status.setRollbackOnly();
		});
		this.transaction.executeWithoutResult(status -> {
			KeptState.begin(new Object(), ENDS);
			assertThat(look()).isEqualTo(1);
			this.table.forget();
			assertThat(look()).isEqualTo(2);
			KeptState.forgetAll();
			assertThat(look()).isEqualTo(3);
		});
	}

	@Test
	void aTransactionSetAsideTakesItsRowsWithIt() {
		TransactionTemplate inside = new TransactionTemplate(this.database.transactions());
		inside.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
		this.transaction.executeWithoutResult(status -> {
			KeptState.begin(new Object(), ENDS);
			this.table.wrote("row", 77);
			inside.executeWithoutResult(other -> assertThat(look()).isEqualTo(1));
			assertThat(look()).isEqualTo(77);
		});
	}

	@Test
	void keepsWhatLastsForAsLongAsTheJournalIsTheSame() {
		Object journal = new Object();
		this.transaction.executeWithoutResult(status -> {
			KeptState.begin(journal, ENDS);
			assertThat(this.lasting.once("row", this.reads::incrementAndGet)).isEqualTo(1);
		});
		this.transaction.executeWithoutResult(status -> {
			KeptState.begin(journal, ENDS);
			assertThat(this.lasting.once("row", this.reads::incrementAndGet)).isEqualTo(1);
		});
		this.transaction.executeWithoutResult(status -> {
			KeptState.begin(new Object(), ENDS);
			assertThat(this.lasting.once("row", this.reads::incrementAndGet)).isEqualTo(2);
		});
		assertThat(this.lasting.once("row", this.reads::incrementAndGet)).isEqualTo(3);
	}

	@Test
	void writesARowOnceWhenTheTransactionEndsAndNotWhenItIsRolledBack() {
		List<String> written = new ArrayList<>();
		this.transaction.executeWithoutResult(status -> {
			KeptState.begin(new Object(), ENDS);
			KeptState.atEnd("row", () -> written.add("first"));
			KeptState.atEnd("other", () -> written.add("other"));
			KeptState.atEnd("row", () -> written.add("second"));
			assertThat(written).isEmpty();
		});
		assertThat(written).containsExactly("second", "other");
		this.transaction.executeWithoutResult(status -> {
			KeptState.begin(new Object(), ENDS);
			KeptState.atEnd("row", () -> written.add("third"));
			status.setRollbackOnly();
		});
		KeptState.atEnd("row", () -> written.add("at once"));
		assertThat(written).containsExactly("second", "other", "at once");
	}

	private int look() {
		return this.table.once("row", this.reads::incrementAndGet);
	}

}
