package org.yuegang.liaison.journal;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * What the transaction that holds the journal's lock has read or written of one table. While it holds the lock
 * nobody else writes there, so each row is read once, however many take part in an act. Without the lock nothing is
 * kept, and every look is a look into the database.
 *
 * @param <K> names a row
 * @param <V> what is kept of it
 */
public final class UnderLock<K, V> {

	private static final Object HELD = UnderLock.class;

	/** What is kept under the key, else what {@code read} finds. */
	public V once(K key, Supplier<V> read) {
		Map<K, V> kept = kept();
		if (kept == null) {
			return read.get();
		}
		V known = kept.get(key);
		if (known == null) {
			known = read.get();
			kept.put(key, known);
		}
		return known;
	}

	/** Keeps what was just written. */
	public void wrote(K key, V value) {
		Map<K, V> kept = kept();
		if (kept != null) {
			kept.put(key, value);
		}
	}

	/** Keeps nothing more of this table: what was written changes more than one row's answer. */
	public void forget() {
		Map<K, V> kept = kept();
		if (kept != null) {
			kept.clear();
		}
	}

	/** Begins with the lock and ends with the transaction; repeating it is harmless. */
	static void begin() {
		if (!TransactionSynchronizationManager.hasResource(HELD)) {
			TransactionSynchronizationManager.bindResource(HELD, new HashMap<>());
			TransactionSynchronizationManager.registerSynchronization(new Ending());
		}
	}

	/** For whoever writes tables behind their owners' backs. */
	static void forgetAll() {
		Map<?, ?> all = all();
		if (all != null) {
			all.clear();
		}
	}

	@SuppressWarnings("unchecked")
	private @Nullable Map<K, V> kept() {
		Map<UnderLock<?, ?>, Map<?, ?>> all = all();
		return all == null ? null : (Map<K, V>) all.computeIfAbsent(this, table -> new HashMap<>());
	}

	@SuppressWarnings("unchecked")
	private static @Nullable Map<UnderLock<?, ?>, Map<?, ?>> all() {
		return (Map<UnderLock<?, ?>, Map<?, ?>>) TransactionSynchronizationManager.getResource(HELD);
	}

	/** A transaction that is set aside for another takes its rows with it. */
	private static final class Ending implements TransactionSynchronization {

		private @Nullable Object aside;

		@Override
		public void suspend() {
			this.aside = TransactionSynchronizationManager.unbindResourceIfPossible(HELD);
		}

		@Override
		public void resume() {
			if (this.aside != null) {
				TransactionSynchronizationManager.bindResource(HELD, this.aside);
			}
		}

		@Override
		public void afterCompletion(int status) {
			TransactionSynchronizationManager.unbindResourceIfPossible(HELD);
		}

	}

}
