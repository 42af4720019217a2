package org.yuegang.liaison.journal;

import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.locks.ReentrantLock;

import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.util.function.SingletonSupplier;

/**
 * The append-only record of every act, local or received, in one chain.
 *
 * <p>Its head is one locked row: who holds it is alone in deciding, so whatever is read after {@link #lock()} stays
 * true until the commit. Every method that writes must be called inside a transaction.
 */
@Component
public class Journal {

	private final EntryRepository entries;

	private final JdbcClient jdbc;

	private final Clock clock;

	private final Fold fold;

	private final SingletonSupplier<List<Follows>> followers;

	private final KeptState<UUID, Optional<Entry>> known = KeptState.lasting();

	/** Whose turn it is in this process; the row's lock is held beside it for the sake of other replicas. */
	private final ReentrantLock turn = new ReentrantLock();

	/** The head with everything appended so far; guarded by {@link #turn}, like the rest. */
	private @Nullable Head head;

	private Object state = new Object();

	Journal(EntryRepository entries, JdbcClient jdbc, Clock clock, Fold fold, ObjectProvider<Follows> followers) {
		this.entries = entries;
		this.jdbc = jdbc;
		this.clock = clock;
		this.fold = fold;
		this.followers = SingletonSupplier.of(() -> followers.orderedStream().toList());
	}

	/** Waits for the head of the journal and holds it until the transaction ends. Repeating it is harmless. */
	@Transactional(propagation = Propagation.MANDATORY)
	public void lock() {
		head();
	}

	/** Appends the act, applies it (unless it is {@link Origin#REFUSED}), and does what follows from it. */
	@Transactional(propagation = Propagation.MANDATORY)
	public Entry append(Act act, Origin origin) {
		Head last = head();
		Entry entry = this.entries.add(last.seq() + 1, last.hash(), act, origin, this.clock.instant());
		this.head = new Head(entry.seq(), entry.hash(), last.circumstances());
		this.known.wrote(act.id(), Optional.of(entry));
		this.fold.apply(entry);
		this.followers.obtain().forEach(follower -> follower.follow(entry));
		return entry;
	}

	/**
	 * Tells that something changed on which acts are decided though no act says so: who serves, whether the stream is
	 * held. What was kept of it under the lock, on this replica or another, is read anew.
	 */
	@Transactional
	public void circumstancesChanged() {
		head();
		KeptState.forgetAll();
		noteWrite();
	}

	/**
	 * Tells that something was written with the lock though no act says so; what this replica keeps is right already,
	 * what another one keeps is read anew.
	 */
	@Transactional(propagation = Propagation.MANDATORY)
	public void noteWrite() {
		Head last = head();
		this.head = new Head(last.seq(), last.hash(), last.circumstances() + 1);
	}

	/** All entries of a case, oldest first, as this node recorded them. */
	public List<Entry> entriesOf(UUID subject) {
		return this.entries.ofSubject(subject);
	}

	public Optional<Entry> find(UUID act) {
		return this.known.once(act, () -> this.entries.find(act));
	}

	/** The entries of these acts, in no order; an act that is not there is left out. */
	public List<Entry> find(Collection<UUID> acts) {
		return acts.isEmpty() ? List.of() : this.entries.find(acts);
	}

	private Head head() {
		if (!KeptState.isHeld()) {
			this.turn.lock();
			try {
				take();
			}
			catch (RuntimeException | Error ex) {
				this.turn.unlock();
				throw ex;
			}
		}
		return Objects.requireNonNull(this.head);
	}

	private void take() {
		Head read = this.jdbc.sql("select seq, hash, circumstances from journal_head where id = 1 for update")
			.query(Head.class)
			.single();
		if (!read.equals(this.head)) {
			this.state = new Object();
		}
		this.head = read;
		KeptState.begin(this.state, new Turn(read));
	}

	private record Head(long seq, String hash, long circumstances) {
	}

	/** What a transaction does with the head that it took. */
	private final class Turn implements KeptState.Ends {

		private final Head taken;

		private Turn(Head taken) {
			this.taken = taken;
		}

		@Override
		public void beforeCommit() {
			Head last = Objects.requireNonNull(Journal.this.head);
			if (!last.equals(this.taken)) {
				Journal.this.jdbc
					.sql("update journal_head set seq = :seq, hash = :hash, circumstances = :circumstances where id = 1")
					.param("seq", last.seq())
					.param("hash", last.hash())
					.param("circumstances", last.circumstances())
					.update();
			}
		}

		@Override
		public void released(@Nullable Object state) {
			if (state == null) {
				Journal.this.head = null;
			}
			else {
				Journal.this.state = state;
			}
			Journal.this.turn.unlock();
		}

	}

}
