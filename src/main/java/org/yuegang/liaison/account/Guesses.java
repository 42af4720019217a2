package org.yuegang.liaison.account;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.function.IntFunction;

import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.yuegang.liaison.system.Utc;

/**
 * How many passwords in a row were tried for an officer from one source without being right. A guess is counted before
 * it is tried, so that guesses at the same time count as many as they are. A day without one is forgotten.
 */
@Component
class Guesses {

	private static final Duration KEPT = Duration.ofDays(1);

	private final JdbcClient jdbc;

	private final Clock clock;

	Guesses(JdbcClient jdbc, Clock clock) {
		this.jdbc = jdbc;
		this.clock = clock;
	}

	/** Whether no password is tried from there now. */
	boolean shut(String officer, String source) {
		return find(officer, source).filter(row -> row.shutAt(this.clock.instant())).isPresent();
	}

	/**
	 * Counts one more.
	 * @param pause for how long the source is shut after so many
	 * @return how many in a row this one makes; empty when the source is shut, which counts nothing
	 */
	OptionalInt count(String officer, String source, IntFunction<Duration> pause) {
		while (true) {
			Instant now = this.clock.instant();
			Optional<Row> found = find(officer, source);
			if (found.isPresent() && found.get().shutAt(now)) {
				return OptionalInt.empty();
			}
			int failures = found.map(row -> row.lastAt().plus(KEPT).isBefore(now) ? 1 : row.failures() + 1).orElse(1);
			Row next = new Row(failures, now.plus(pause.apply(failures)), now);
			if (found.isPresent() ? replace(officer, source, found.get(), next) : begin(officer, source, next)) {
				return OptionalInt.of(failures);
			}
			// another guess was counted meanwhile
		}
	}

	/** The password was right. */
	void forget(String officer, String source) {
		this.jdbc.sql("delete from guess where officer = :officer and source = :source")
			.param("officer", officer)
			.param("source", source)
			.update();
	}

	private Optional<Row> find(String officer, String source) {
		return this.jdbc.sql("select * from guess where officer = :officer and source = :source")
			.param("officer", officer)
			.param("source", source)
			.query(Row::of)
			.optional();
	}

	private boolean begin(String officer, String source, Row first) {
		this.jdbc.sql("delete from guess where last_at < :limit").param("limit", Utc.of(first.lastAt().minus(KEPT))).update();
		try {
			return this.jdbc.sql("""
					insert into guess (officer, source, failures, shut_until, last_at)
					values (:officer, :source, :failures, :until, :at)""")
				.param("officer", officer)
				.param("source", source)
				.param("failures", first.failures())
				.param("until", Utc.of(first.shutUntil()))
				.param("at", Utc.of(first.lastAt()))
				.update() == 1;
		}
		catch (DuplicateKeyException begunMeanwhile) {
			return false;
		}
	}

	private boolean replace(String officer, String source, Row seen, Row next) {
		return this.jdbc.sql("""
				update guess set failures = :failures, shut_until = :until, last_at = :at
				where officer = :officer and source = :source and failures = :seen""")
			.param("failures", next.failures())
			.param("until", Utc.of(next.shutUntil()))
			.param("at", Utc.of(next.lastAt()))
			.param("officer", officer)
			.param("source", source)
			.param("seen", seen.failures())
			.update() == 1;
	}

	private record Row(int failures, Instant shutUntil, Instant lastAt) {

		static Row of(ResultSet row, int number) throws SQLException {
			return new Row(row.getInt("failures"), Utc.read(row, "shut_until"),
					Utc.read(row, "last_at"));
		}

		boolean shutAt(Instant now) {
			return now.isBefore(this.shutUntil);
		}

	}

}
