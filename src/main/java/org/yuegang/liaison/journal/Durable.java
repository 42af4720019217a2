package org.yuegang.liaison.journal;

import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;

import javax.sql.DataSource;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcUtils;
import org.springframework.jdbc.support.MetaDataAccessException;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Runs work in one transaction and returns only when it is on disk. Everything that is confirmed to an officer,
 * handed to a carrier or receipted goes through here.
 *
 * <p>H2 acknowledges a commit without an fsync, so {@code CHECKPOINT SYNC} follows it; PostgreSQL's defaults force
 * the commit by themselves.
 */
@Component
public class Durable {

	private final TransactionTemplate transaction;

	private final JdbcClient jdbc;

	private final boolean checkpoint;

	/** How often forcing was asked for, each time after a commit. */
	private final AtomicLong asked = new AtomicLong();

	private final ReentrantLock forcing = new ReentrantLock();

	/** Up to which asking everything is on disk; guarded by {@link #forcing}. */
	private long forced;

	public Durable(PlatformTransactionManager transactions, JdbcClient jdbc, DataSource dataSource)
			throws MetaDataAccessException {
		this.transaction = new TransactionTemplate(transactions);
		this.jdbc = jdbc;
		this.checkpoint = "H2".equals(JdbcUtils.extractDatabaseMetaData(dataSource,
				metaData -> metaData.getDatabaseProductName()));
	}

	/**
	 * Commits {@code work}, forces it, and returns its value; an exception rolls everything back. Inside a transaction
	 * it joins that one, and whoever opened it commits and forces.
	 */
	public <T> T commit(Supplier<T> work) {
		boolean joins = TransactionSynchronizationManager.isActualTransactionActive();
		T value = this.transaction.execute(status -> work.get());
		if (!joins) {
			force();
		}
		return value;
	}

	/**
	 * Forces what was committed to disk. Threads that wait for one another share: a checkpoint that began after a
	 * commit has forced it, whoever ran it.
	 */
	public void force() {
		if (!this.checkpoint) {
			return;
		}
		long mine = this.asked.incrementAndGet();
		this.forcing.lock();
		try {
			if (this.forced < mine) {
				long all = this.asked.get();
				this.jdbc.sql("checkpoint sync").update();
				this.forced = all;
			}
		}
		finally {
			this.forcing.unlock();
		}
	}

}
