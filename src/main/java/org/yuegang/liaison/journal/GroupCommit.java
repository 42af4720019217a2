package org.yuegang.liaison.journal;

import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Runs what waits for the journal's lock one after the other in one transaction with one forced commit: whoever comes
 * while a commit is under way shares the next one. Alone, work is committed and forced at once, as by {@link Durable}.
 *
 * <p>Work that fails must not take its companions with it: nothing is committed then, and each is run again by itself,
 * so work has to be repeatable until its transaction is committed. After that nothing is ever run again.
 */
@Component
public class GroupCommit {

	private static final Logger LOG = LoggerFactory.getLogger(GroupCommit.class);

	/** How much may wait for one commit; what comes later shares the next. */
	private static final int MOST = 50;

	private final Durable durable;

	private final TransactionTemplate transaction;

	private final Queue<Work<?>> waiting = new ConcurrentLinkedQueue<>();

	private final ReentrantLock leading = new ReentrantLock();

	GroupCommit(Durable durable, PlatformTransactionManager transactions) {
		this.durable = durable;
		this.transaction = new TransactionTemplate(transactions);
	}

	/**
	 * Commits {@code work}, forces it, and returns its value; its exception rolls it back. It runs on whichever thread
	 * leads the group. Inside a transaction it joins that one, and whoever opened it commits and forces.
	 */
	public <T extends @Nullable Object> T commit(Supplier<T> work) {
		if (TransactionSynchronizationManager.isActualTransactionActive()) {
			return work.get();
		}
		Work<T> mine = new Work<>(work);
		this.waiting.add(mine);
		this.leading.lock();
		try {
			while (!mine.ended) {
				lead();
			}
		}
		finally {
			this.leading.unlock();
		}
		return mine.outcome();
	}

	/** How much waits for the commit under way. */
	int waiting() {
		return this.waiting.size();
	}

	private void lead() {
		List<Work<?>> group = new ArrayList<>();
		for (Work<?> next = this.waiting.poll(); next != null; next = group.size() < MOST ? this.waiting.poll() : null) {
			group.add(next);
		}
		if (!together(group)) {
			group.forEach(each -> together(List.of(each)));
		}
	}

	/** @return whether the work has ended, well or not; false when nothing was committed and each may be run again */
	private boolean together(List<Work<?>> group) {
		Ending ending = new Ending();
		RuntimeException failure = null;
		try {
			this.transaction.executeWithoutResult(status -> {
				TransactionSynchronizationManager.registerSynchronization(ending);
				group.forEach(Work::run);
				ending.ran = true;
			});
		}
		catch (RuntimeException | StackOverflowError ex) {
			failure = ex instanceof RuntimeException given ? given : new IllegalStateException(ex);
		}
		if (failure != null && !ending.ran && group.size() > 1) {
			LOG.warn("One of {} waiting commands failed; each is run by itself", group.size(), failure);
			return false;
		}
		if (failure != null && ending.committed) {
			LOG.error("Something failed after the commit; what was committed stands", failure);
			failure = null;
		}
		if (failure == null) {
			failure = forced();
		}
		for (Work<?> each : group) {
			each.end(failure);
		}
		return true;
	}

	private @Nullable RuntimeException forced() {
		try {
			this.durable.force();
			return null;
		}
		catch (RuntimeException ex) {
			return ex;
		}
	}

	/** How far a transaction came: an exception alone does not tell. */
	private static final class Ending implements TransactionSynchronization {

		private boolean ran;

		private boolean committed;

		@Override
		public void afterCompletion(int status) {
			this.committed = status == STATUS_COMMITTED;
		}

	}

	/** Written by the thread that leads, read by its owner when that has led or waited: the lock stands between. */
	private static final class Work<T extends @Nullable Object> {

		private final Supplier<T> work;

		private @Nullable T value;

		private @Nullable RuntimeException failure;

		private boolean ended;

		private Work(Supplier<T> work) {
			this.work = work;
		}

		private void run() {
			this.value = this.work.get();
		}

		private void end(@Nullable RuntimeException why) {
			this.failure = why;
			this.ended = true;
		}

		private T outcome() {
			if (this.failure != null) {
				throw this.failure;
			}
			return this.value;
		}

	}

}
