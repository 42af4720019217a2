package org.yuegang.liaison.journal;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

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

	private final UnderLock<Integer, Head> head = new UnderLock<>();

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
		Head head = head();
		Instant now = this.clock.instant();
		Entry entry = this.entries.add(head.seq() + 1, head.hash(), act, origin, now);
		this.jdbc.sql("update journal_head set seq = :seq, hash = :hash where id = 1")
			.param("seq", entry.seq())
			.param("hash", entry.hash())
			.update();
		this.head.wrote(1, new Head(entry.seq(), entry.hash()));
		this.fold.apply(entry);
		this.followers.obtain().forEach(follower -> follower.follow(entry));
		return entry;
	}

	/** All entries of a case, oldest first, as this node recorded them. */
	public List<Entry> entriesOf(UUID subject) {
		return this.entries.ofSubject(subject);
	}

	public Optional<Entry> find(UUID act) {
		return this.entries.find(act);
	}

	private Head head() {
		UnderLock.begin();
		return this.head.once(1,
				() -> this.jdbc.sql("select seq, hash from journal_head where id = 1 for update").query(Head.class).single());
	}

	private record Head(long seq, String hash) {
	}

}
