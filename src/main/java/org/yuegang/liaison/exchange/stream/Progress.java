package org.yuegang.liaison.exchange.stream;

import java.time.Instant;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.InitializingBean;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.yuegang.liaison.journal.Journal;
import org.yuegang.liaison.system.NodeIdentity;
import org.yuegang.liaison.system.Utc;

/**
 * How far the peer has come with this node's stream, by its own signed words, how the last attempts went, and whether
 * the stream is held because the peer contradicts this node's past.
 */
@Component
public class Progress implements InitializingBean {

	private final JdbcClient jdbc;

	private final Journal journal;

	private final NodeIdentity node;

	Progress(JdbcClient jdbc, Journal journal, NodeIdentity node) {
		this.jdbc = jdbc;
		this.journal = journal;
		this.node = node;
	}

	@Override
	public void afterPropertiesSet() {
		String peer = this.node.peer();
		if (find(peer).isEmpty()) {
			try {
				this.jdbc.sql("insert into exchange_progress (peer, head_seq, failures) values (:peer, 0, 0)")
					.param("peer", peer)
					.update();
			}
			catch (DuplicateKeyException ex) {
				// Another replica of this node was quicker; its row is as good.
			}
		}
	}

	public State state(String peer) {
		return find(peer).orElseThrow();
	}

	/** Goes on behind that number from now on: forward by a receipt, back by the peer's word. */
	public void peerHas(String peer, long seq, Instant now) {
		this.jdbc.sql("""
				update exchange_progress set head_seq = :seq, heard_at = :now, failures = 0, failing_since = null,
				    last_error = null
				where peer = :peer""")
			.param("seq", seq)
			.param("now", Utc.of(now))
			.param("peer", peer)
			.update();
	}

	/** Notes an attempt that brought nothing forward. */
	public void failed(String peer, String error, Instant now) {
		this.jdbc.sql("""
				update exchange_progress set failures = failures + 1, last_error = :error,
				    failing_since = coalesce(failing_since, cast(:now as timestamp with time zone))
				where peer = :peer""")
			.param("error", error)
			.param("now", Utc.of(now))
			.param("peer", peer)
			.update();
	}

	/**
	 * Holds the stream; the first reason stays.
	 * @param saidAt when the peer gave the reason, by its clock
	 */
	@Transactional
	public void hold(String peer, String reason, Instant saidAt, Instant now) {
		this.jdbc.sql("""
				update exchange_progress set held = coalesce(held, :reason),
				    held_at = coalesce(held_at, cast(:now as timestamp with time zone)),
				    doubted_at = greatest(coalesce(doubted_at, cast(:said as timestamp with time zone)),
				        cast(:said as timestamp with time zone))
				where peer = :peer""")
			.param("reason", reason)
			.param("now", Utc.of(now))
			.param("said", Utc.of(saidAt))
			.param("peer", peer)
			.update();
		this.journal.circumstancesChanged();
	}

	/**
	 * Ends a hold that has another reason than {@code save}, if the peer said so after it gave the last reason.
	 * @return whether one ended
	 */
	@Transactional
	public boolean release(String peer, Instant saidAt, String save) {
		int released = this.jdbc.sql("""
				update exchange_progress set held = null, held_at = null, doubted_at = null
				where peer = :peer and held is not null and held <> :save and doubted_at < :said""")
			.param("peer", peer)
			.param("save", save)
			.param("said", Utc.of(saidAt))
			.update();
		if (released > 0) {
			this.journal.circumstancesChanged();
		}
		return released > 0;
	}

	private Optional<State> find(String peer) {
		return this.jdbc.sql("select * from exchange_progress where peer = :peer")
			.param("peer", peer)
			.query((row, number) -> new State(row.getLong("head_seq"), Utc.readIfAny(row, "heard_at"),
					row.getInt("failures"), Utc.readIfAny(row, "failing_since"), row.getString("last_error"),
					row.getString("held"), Utc.readIfAny(row, "held_at")))
			.optional();
	}

	/**
	 * The row.
	 *
	 * @param headSeq the peer has everything up to it
	 * @param heldAt since when nothing may be signed, because of {@code held}
	 */
	public record State(long headSeq, @Nullable Instant heardAt, int failures, @Nullable Instant failingSince,
			@Nullable String lastError, @Nullable String held, @Nullable Instant heldAt) {
	}

}
