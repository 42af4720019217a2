package org.yuegang.liaison.lifecycle;

import java.time.Clock;
import java.util.Optional;
import java.util.UUID;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.yuegang.liaison.journal.KeptState;
import org.yuegang.liaison.system.LocalTimes;
import org.yuegang.liaison.system.Officer;
import org.yuegang.liaison.system.Recent;

/**
 * The number by which this node's officers speak of a case before it has a shared one, and by which the API names it:
 * {@code I2026-0007}. It is this node's own, lies outside the fold, and is given once, when the case is first met.
 */
@Component
public class LocalNumbers {

	private final JdbcClient jdbc;

	private final Clock clock;

	/** Numbers are given without an act, but never taken back: only that there is none may change. */
	private final KeptState<UUID, String> held = KeptState.lasting();

	private final Recent<String, UUID> committed = new Recent<>(10_000);

	LocalNumbers(JdbcClient jdbc, Clock clock) {
		this.jdbc = jdbc;
		this.clock = clock;
	}

	/**
	 * The case's reference, given now if it has none. The caller holds the journal's lock.
	 * @param prefix one letter for the kind of case
	 */
	public String give(String prefix, UUID subject) {
		return refOf(subject).orElseGet(() -> next(prefix, subject));
	}

	public Optional<String> refOf(UUID subject) {
		return this.held.find(subject, () -> this.jdbc.sql("select ref from local_number where subject = :subject")
			.param("subject", subject)
			.query(String.class)
			.optional());
	}

	/** The case of this reference, if there is one and the officer may see cases; the two are not told apart. */
	public Optional<UUID> subjectOf(Officer officer, String ref) {
		return officer.seesCases() ? subjectOf(ref) : Optional.empty();
	}

	public Optional<UUID> subjectOf(String ref) {
		// Inside a transaction the number may be its own, and be rolled back with it.
		return TransactionSynchronizationManager.isActualTransactionActive() ? search(ref)
				: this.committed.find(ref, () -> search(ref));
	}

	private Optional<UUID> search(String ref) {
		return this.jdbc.sql("select subject from local_number where ref = :ref")
			.param("ref", ref)
			.query(UUID.class)
			.optional();
	}

	private String next(String prefix, UUID subject) {
		int year = this.clock.instant().atOffset(LocalTimes.ZONE).getYear();
		// H2 reads the whole year for a max(), and one entry of the index for this order.
		int number = 1 + this.jdbc.sql("""
				select number from local_number where prefix = :prefix and given_in = :year
				order by prefix desc, given_in desc, number desc limit 1""")
			.param("prefix", prefix)
			.param("year", year)
			.query(Integer.class)
			.optional()
			.orElse(0);
		String ref = "%s%d-%04d".formatted(prefix, year, number);
		this.jdbc.sql("""
				insert into local_number (subject, ref, prefix, given_in, number)
				values (:subject, :ref, :prefix, :year, :number)""")
			.param("subject", subject)
			.param("ref", ref)
			.param("prefix", prefix)
			.param("year", year)
			.param("number", number)
			.update();
		this.held.wrote(subject, ref);
		return ref;
	}

}
