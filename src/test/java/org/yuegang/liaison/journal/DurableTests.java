package org.yuegang.liaison.journal;

import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.jdbc.support.MetaDataAccessException;
import org.yuegang.liaison.TestDatabase;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

/** Who waits for whose checkpoint; that one reaches the disk is seen in {@link DurabilityTraceTests}. */
class DurableTests {

	private final TestDatabase database = TestDatabase.h2();

	private final CountDownLatch firstMayEnd = new CountDownLatch(1);

	private final AtomicInteger checkpoints = new AtomicInteger();

	@AfterEach
	void close() {
		this.database.close();
	}

	@Test
	void sharesACheckpointOnlyAmongThoseWhoWaitedBeforeItBegan() throws MetaDataAccessException {
		JdbcClient jdbc = mock();
		StatementSpec checkpoint = mock();
		when(jdbc.sql("checkpoint sync")).thenReturn(checkpoint);
		when(checkpoint.update()).thenAnswer(call -> {
			if (this.checkpoints.incrementAndGet() == 1) {
				this.firstMayEnd.await();
			}
			return 0;
		});
		Durable durable = new Durable(this.database.transactions(), jdbc, this.database.dataSource());
		Thread first = Thread.ofPlatform().start(durable::force);
		Awaitility.await().until(() -> this.checkpoints.get() == 1);
		List<Thread> later = Stream.generate(() -> Thread.ofPlatform().start(durable::force)).limit(5).toList();
		Awaitility.await().until(() -> later.stream().allMatch(thread -> thread.getState() == Thread.State.WAITING));
		this.firstMayEnd.countDown();
		Awaitility.await().until(() -> !first.isAlive() && later.stream().noneMatch(Thread::isAlive));
		// Their commits came after the first checkpoint had begun: one more is owed to all five.
		assertThat(this.checkpoints).hasValue(2);
	}

}
