package org.yuegang.liaison.lifecycle.web;

import java.time.Clock;
import java.time.Duration;
import java.util.Optional;

import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.dao.PessimisticLockingFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.yuegang.liaison.system.Utc;

/** The keys an officer's requests carried, with the answers. Working data: outside the fold, kept for thirty days. */
@Component
class IdempotencyKeys {

	private static final Duration KEPT = Duration.ofDays(30);

	private final JdbcClient jdbc;

	private final Clock clock;

	IdempotencyKeys(JdbcClient jdbc, Clock clock) {
		this.jdbc = jdbc;
		this.clock = clock;
	}

	Optional<KeptAnswer> find(String officer, String key) {
		return this.jdbc.sql("""
				select request_hash, status, content_type, location, body from idempotency
				where officer = :officer and request_key = :key""")
			.param("officer", officer)
			.param("key", key)
			.query(KeptAnswer.class)
			.optional();
	}

	/**
	 * Takes the key in the transaction of the command. While another request holds it, this waits for its end.
	 * @return whether it was free; if not, the transaction is to be given up
	 */
	boolean take(String officer, String key, String requestHash) {
		try {
			this.jdbc.sql("delete from idempotency where taken_at < :limit")
				.param("limit", Utc.of(this.clock.instant().minus(KEPT)))
				.update();
			this.jdbc.sql("""
					insert into idempotency (officer, request_key, request_hash, taken_at)
					values (:officer, :key, :hash, :at)""")
				.param("officer", officer)
				.param("key", key)
				.param("hash", requestHash)
				.param("at", Utc.of(this.clock.instant()))
				.update();
			return true;
		}
		catch (DataIntegrityViolationException | PessimisticLockingFailureException takenMeanwhile) {
			return false;
		}
	}

	void keep(String officer, String key, KeptAnswer answer) {
		this.jdbc.sql("""
				update idempotency set status = :status, content_type = :type, location = :location, body = :body
				where officer = :officer and request_key = :key""")
			.param("status", answer.status())
			.param("type", answer.contentType())
			.param("location", answer.location())
			.param("body", answer.body())
			.param("officer", officer)
			.param("key", key)
			.update();
	}

}
