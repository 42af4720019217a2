package org.yuegang.liaison.journal;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.yuegang.liaison.system.Recent;

/**
 * What is known of one table while the journal's lock is held. Nobody else writes there meanwhile, so each row is read
 * once, however many take part in an act. Without the lock nothing is kept, and every look is a look into the database.
 *
 * <p>What only a holder of the lock ever writes can be kept from one transaction to the next as well: it is as it was
 * for as long as the journal's head is, and {@link Journal} sees that with the lock. Another replica's act moves the
 * head, and a transaction that is rolled back counts for nothing; either way all is read anew.
 *
 * @param <K> names a row
 * @param <V> what is kept of it
 */
public final class KeptState<K, V> {

	private static final Object HELD = KeptState.class;

	private static final int MOST = 1_000;

	private final boolean lasting;

	/** What lasts, for the journal it was read under; touched by the holder of the lock only. */
	private final Map<K, V> lasts = Recent.map(MOST);

	private @Nullable Object lastsAt;

	private KeptState(boolean lasting) {
		this.lasting = lasting;
	}

	/** For rows that are also written without the lock: kept until the transaction ends. */
	public static <K, V> KeptState<K, V> once() {
		return new KeptState<>(false);
	}

	/** For rows that are written with the lock only, and whose writing always moves the journal's head. */
	public static <K, V> KeptState<K, V> lasting() {
		return new KeptState<>(true);
	}

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

	/** What is kept under the key, else what {@code read} finds; that nothing was found is not kept. */
	public Optional<V> find(K key, Supplier<Optional<V>> read) {
		Map<K, V> kept = kept();
		if (kept == null) {
			return read.get();
		}
		return Optional.ofNullable(kept.get(key)).or(() -> {
			Optional<V> found = read.get();
			found.ifPresent(value -> kept.put(key, value));
			return found;
		});
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

	/** Whether this transaction holds the lock. */
	static boolean isHeld() {
		return held() != null;
	}

	/**
	 * Begins with the lock and ends with the transaction.
	 * @param journal the same object for as long as nothing else was written in between
	 */
	static void begin(Object journal, Ends ends) {
		TransactionSynchronizationManager.bindResource(HELD, new Held(journal));
		TransactionSynchronizationManager.registerSynchronization(new Ending(ends));
	}

	/**
	 * Writes a row when the transaction is about to be committed: what several acts change is written once. A later
	 * writing of the same row takes the place of the earlier one. Without the lock it is written at once.
	 */
	public static void atEnd(Object row, Runnable writing) {
		Held held = held();
		if (held == null) {
			writing.run();
		}
		else {
			held.late.put(row, writing);
		}
	}

	/** Writes now what was put off until the end. */
	static void writeLate() {
		Held held = held();
		if (held != null) {
			held.writeLate();
		}
	}

	/** For whoever writes tables behind their owners' backs. */
	static void forgetAll() {
		Held held = held();
		if (held != null) {
			held.writeLate();
			held.tables.clear();
			held.journal = new Object();
		}
	}

	private @Nullable Map<K, V> kept() {
		Held held = held();
		if (held == null) {
			return null;
		}
		return this.lasting ? lasting(held.journal) : ofThisTransaction(held);
	}

	private Map<K, V> lasting(Object journal) {
		if (this.lastsAt != journal) {
			this.lasts.clear();
			this.lastsAt = journal;
		}
		return this.lasts;
	}

	@SuppressWarnings("unchecked")
	private Map<K, V> ofThisTransaction(Held held) {
		return (Map<K, V>) held.tables.computeIfAbsent(this, table -> new HashMap<>());
	}

	private static @Nullable Held held() {
		return (Held) TransactionSynchronizationManager.getResource(HELD);
	}

	/** What is done at the two ends of a transaction that holds the lock. */
	interface Ends {

		/** About to be committed; everything else is written. */
		void beforeCommit();

		/** @param journal what the next holder begins with; null when this transaction was not committed */
		void released(@Nullable Object journal);

	}

	private static final class Held {

		private final Map<KeptState<?, ?>, Map<?, ?>> tables = new HashMap<>();

		private final Map<Object, Runnable> late = new LinkedHashMap<>();

		private Object journal;

		private Held(Object journal) {
			this.journal = journal;
		}

		private void writeLate() {
			this.late.values().forEach(Runnable::run);
			this.late.clear();
		}

	}

	/** A transaction that is set aside for another takes its rows with it. */
	private static final class Ending implements TransactionSynchronization {

		private final Ends ends;

		private @Nullable Object aside;

		private Ending(Ends ends) {
			this.ends = ends;
		}

		@Override
		public void beforeCommit(boolean readOnly) {
			KeptState.writeLate();
			this.ends.beforeCommit();
		}

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
			Held held = (Held) TransactionSynchronizationManager.unbindResourceIfPossible(HELD);
			this.ends.released(status == STATUS_COMMITTED && held != null ? held.journal : null);
		}

	}

}
