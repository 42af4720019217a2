package org.yuegang.liaison.journal;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.yuegang.liaison.TestDatabase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.Mockito.doThrow;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;

class GroupCommitTests {

	private final ExecutorService officers = Executors.newCachedThreadPool();

	private final CountDownLatch mayEnd = new CountDownLatch(1);

	private final Durable durable = mock();

	private final AtomicInteger commits = new AtomicInteger();

	private TestDatabase database;

	private GroupCommit group;

	@BeforeEach
	void open() {
		this.database = TestDatabase.h2();
		this.database.jdbc().sql("create table note (name varchar primary key)").update();
		this.group = new GroupCommit(this.durable, this.database.transactions());
	}

	@AfterEach
	void close() {
		this.officers.shutdownNow();
		this.database.close();
	}

	@Test
	void whoWaitsDuringACommitSharesTheNext() throws Exception {
		Future<String> first = leader();
		List<Future<String>> later = waiting(List.of(() -> insert("b"), () -> insert("c"), () -> insert("d")));
		this.mayEnd.countDown();
		assertThat(first.get()).isEqualTo("a");
		for (Future<String> each : later) {
			each.get();
		}
		assertThat(rows()).containsExactly("a", "b", "c", "d");
		assertThat(this.commits).hasValue(2);
		verify(this.durable, times(2)).force();
	}

	@Test
	void oneThatFailsTakesNobodyWithIt() throws Exception {
		Future<String> first = leader();
		List<Future<String>> later = waiting(
				List.of(() -> insert("b"), () -> insert(insert("c") == null ? "" : "a"), () -> insert("d")));
		this.mayEnd.countDown();
		first.get();
		assertThat(later.get(0).get()).isEqualTo("b");
		assertThatThrownBy(() -> later.get(1).get()).rootCause().hasMessageContaining("primary key");
		assertThat(later.get(2).get()).isEqualTo("d");
		assertThat(rows()).containsExactly("a", "b", "d");
	}

	@Test
	void whatIsCommittedIsNotRunAgainWhateverFailsAfterwards() {
		AtomicInteger runs = new AtomicInteger();
		assertThat(this.group.commit(() -> {
			runs.incrementAndGet();
			TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
				@Override
				public void afterCommit() {
					throw new IllegalStateException("nobody can be told");
				}
			});
			return insert("a");
		})).isEqualTo("a");
		assertThat(runs).hasValue(1);
		assertThat(rows()).containsExactly("a");
		verify(this.durable).force();
	}

	@Test
	void whatCannotBeForcedIsNotConfirmed() {
		doThrow(new IllegalStateException("disk full")).when(this.durable).force();
		assertThatThrownBy(() -> this.group.commit(() -> insert("a"))).hasMessage("disk full");
	}

	@Test
	void insideATransactionItJoins() {
		this.database.inTransaction(() -> this.group.commit(() -> insert("a")));
		assertThat(rows()).containsExactly("a");
		verify(this.durable, times(0)).force();
	}

	/** Holds the lead until it may end. */
	private Future<String> leader() {
		CountDownLatch leads = new CountDownLatch(1);
		Future<String> first = this.officers.submit(() -> this.group.commit(() -> {
			leads.countDown();
			wait(this.mayEnd);
			return insert("a");
		}));
		wait(leads);
		return first;
	}

	/** Lets each work wait behind the one before. */
	private List<Future<String>> waiting(List<Supplier<String>> works) {
		List<Future<String>> later = new ArrayList<>();
		for (Supplier<String> work : works) {
			later.add(this.officers.submit(() -> this.group.commit(work)));
			Awaitility.await().until(() -> this.group.waiting() == later.size());
		}
		return later;
	}

	private String insert(String name) {
		if (TransactionSynchronizationManager.getSynchronizations().stream().noneMatch(Counting.class::isInstance)) {
			TransactionSynchronizationManager.registerSynchronization(new Counting());
		}
		this.database.jdbc().sql("insert into note (name) values (?)").params(name).update();
		return name;
	}

	private List<String> rows() {
		return this.database.jdbc().sql("select name from note order by name").query(String.class).list();
	}

	private static void wait(CountDownLatch latch) {
		try {
			assertThat(latch.await(1, TimeUnit.MINUTES)).isTrue();
		}
		catch (InterruptedException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private final class Counting implements TransactionSynchronization {

		@Override
		public void afterCommit() {
			GroupCommitTests.this.commits.incrementAndGet();
		}

	}

}
