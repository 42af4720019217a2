package org.yuegang.liaison.exchange.stream;

import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.yuegang.liaison.system.NodeIdentity;
import org.yuegang.liaison.system.Utc;

/** The stored messages that are not applied yet. One that fails holds back only the later ones of its case. */
@Component
public class InboundQueue {

	private final JdbcClient jdbc;

	private final String peer;

	InboundQueue(JdbcClient jdbc, NodeIdentity node) {
		this.jdbc = jdbc;
		this.peer = node.peer();
	}

	/**
	 * The first message behind a number that may be applied: none of its case waits before it, and it was not tried
	 * in vain too short a time ago. A frozen stream has none.
	 *
	 * @param due messages that wait for a later try than this are passed over
	 */
	public Optional<Message> next(long behind, Instant due) {
		return this.jdbc.sql("""
				select m.seq, m.hash, m.jws, m.act_id, m.subject, m.attempts from exchange_inbound m
				where m.peer = :peer and m.applied_at is null and m.seq > :behind
				  and (m.next_try_at is null or m.next_try_at <= :due)
				  and not exists (select 1 from exchange_inbound e
				      where e.peer = :peer and e.applied_at is null and e.seq < m.seq and e.subject = m.subject)
				  and not exists (select 1 from exchange_inbound_stream s
				      where s.peer = :peer and s.frozen is not null)
				order by m.seq limit 1""")
			.param("peer", this.peer)
			.param("behind", behind)
			.param("due", Utc.of(due))
			.query((row, number) -> new Message(row.getLong("seq"), row.getString("hash"), row.getBytes("jws"),
					row.getObject("act_id", UUID.class), row.getObject("subject", UUID.class),
					row.getInt("attempts")))
			.optional();
	}

	/** Whether any message behind a number is not applied yet, be it due or held back. */
	public boolean waitsBehind(long seq) {
		return this.jdbc.sql("""
				select seq from exchange_inbound where peer = :peer and applied_at is null and seq > :seq
				order by seq limit 1""")
			.param("peer", this.peer)
			.param("seq", seq)
			.query(Long.class)
			.optional()
			.isPresent();
	}

	public void done(long seq, Result result, @Nullable String code, Instant now) {
		this.jdbc.sql("""
				update exchange_inbound set applied_at = :now, outcome = :outcome, code = :code,
				    attempts = attempts + 1, next_try_at = null, last_error = null
				where peer = :peer and seq = :seq""")
			.param("now", Utc.of(now))
			.param("outcome", result.name())
			.param("code", code)
			.param("peer", this.peer)
			.param("seq", seq)
			.update();
	}

	public void failed(long seq, String error, Instant nextTry) {
		this.jdbc.sql("""
				update exchange_inbound set attempts = attempts + 1, next_try_at = :next, last_error = :error
				where peer = :peer and seq = :seq""")
			.param("next", Utc.of(nextTry))
			.param("error", error)
			.param("peer", this.peer)
			.param("seq", seq)
			.update();
	}

	/** What became of a stored message. */
	public enum Result {

		/** Journaled; answered RECEIVED unless it is itself an answer. */
		APPLIED,
		/** Answered REJECTED, by which both nodes void it. */
		REJECTED,
		/** Kept as evidence, without effect and without answer. */
		IGNORED

	}

	/** A stored message to be applied. */
	public record Message(long seq, String hash, byte[] jws, @Nullable UUID act, @Nullable UUID subject,
			int attempts) {
	}

}
