package org.yuegang.liaison.exchange.stream;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcOperations;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.yuegang.liaison.exchange.envelope.Head;
import org.yuegang.liaison.exchange.envelope.Place;
import org.yuegang.liaison.exchange.stream.InboundQueue.Outcome;
import org.yuegang.liaison.journal.Journal;
import org.yuegang.liaison.journal.KeptState;
import org.yuegang.liaison.system.Utc;

/**
 * Each peer's stream as it was received: a gap-free prefix of what the peer signed, byte for byte. It is written under
 * the journal's lock only, so that posts are stored one after the other.
 */
@Component
public class InboundStream {

	private final JdbcClient jdbc;

	private final NamedParameterJdbcOperations batches;

	private final InboundQueue queue;

	private final Journal journal;

	private final KeptState<String, Position> kept = KeptState.lasting();

	InboundStream(JdbcClient jdbc, NamedParameterJdbcOperations batches, InboundQueue queue, Journal journal) {
		this.jdbc = jdbc;
		this.batches = batches;
		this.queue = queue;
		this.journal = journal;
	}

	/** What this node has stored, or empty before the peer's first message. */
	public Optional<Head> head(String peer) {
		return position(peer).map(Position::head);
	}

	public Optional<Position> position(String peer) {
		return this.kept.find(peer, () -> read(peer));
	}

	public Optional<Stored> find(String peer, long seq) {
		return this.jdbc.sql("select hash, receipt from exchange_inbound where peer = :peer and seq = :seq")
			.param("peer", peer)
			.param("seq", seq)
			.query((row, number) -> new Stored(row.getString("hash"), row.getBytes("receipt")))
			.optional();
	}

	/**
	 * From now on this is the head, for whatever is signed in this transaction; the messages up to it follow by
	 * {@link #add}. The journal's lock must be held.
	 */
	@Transactional(propagation = Propagation.MANDATORY)
	public void advance(String peer, Head head) {
		this.kept.wrote(peer, new Position(head, null, null));
	}

	/** Stores the next messages, in order, with their receipts and what became of them. */
	@Transactional(propagation = Propagation.MANDATORY)
	public void add(String peer, List<Arrived> messages, Instant now) {
		this.batches.batchUpdate("""
				insert into exchange_inbound (peer, seq, epoch, hash, jws, receipt, stored_at, act_id, type, subject,
				    attempts, applied_at, outcome, code)
				values (:peer, :seq, :epoch, :hash, :jws, :receipt, :now, :act, :type, :subject, :attempts, :applied,
				    :outcome, :code)""",
				messages.stream().map(message -> columns(peer, message, now)).toArray(SqlParameterSource[]::new));
		Place first = messages.getFirst().place();
		if (first.seq() == 1) {
			this.jdbc.sql("insert into exchange_inbound_stream (peer, epoch) values (:peer, :epoch)")
				.param("peer", peer)
				.param("epoch", first.epoch())
				.update();
		}
		if (messages.stream().anyMatch(message -> message.outcome() == null)) {
			this.queue.joined(peer);
		}
		this.journal.noteWrite();
	}

	/** Keeps the other content of a number beside the first and stops the stream. */
	@Transactional(propagation = Propagation.MANDATORY)
	public void freeze(String peer, String reason, long seq, String hash, byte[] jws, Instant now) {
		this.jdbc.sql("""
				insert into exchange_conflict (peer, seq, hash, jws, seen_at)
				select s.peer, :seq, :hash, :jws, cast(:now as timestamp with time zone)
				from exchange_inbound_stream s
				where s.peer = :peer and not exists (select 1 from exchange_conflict c
				    where c.peer = :peer and c.seq = :seq and c.hash = :hash)""")
			.param("peer", peer)
			.param("seq", seq)
			.param("hash", hash)
			.param("jws", jws)
			.param("now", Utc.of(now))
			.update();
		this.jdbc.sql("""
				update exchange_inbound_stream set frozen = :reason, frozen_at = :now
				where peer = :peer and frozen is null""")
			.param("reason", reason)
			.param("now", Utc.of(now))
			.param("peer", peer)
			.update();
		this.kept.forget();
		this.journal.noteWrite();
	}

	private SqlParameterSource columns(String peer, Arrived message, Instant now) {
		Place place = message.place();
		Outcome outcome = message.outcome();
		return new MapSqlParameterSource("peer", peer).addValue("seq", place.seq())
			.addValue("epoch", place.epoch())
			.addValue("hash", message.hash())
			.addValue("jws", message.jws())
			.addValue("receipt", message.receipt())
			.addValue("now", Utc.of(now))
			.addValue("act", place.act())
			.addValue("type", place.type())
			.addValue("subject", place.subject())
			.addValue("attempts", outcome == null ? 0 : 1)
			.addValue("applied", outcome == null ? null : Utc.of(now))
			.addValue("outcome", outcome == null ? null : outcome.result().name())
			.addValue("code", outcome == null ? null : outcome.code());
	}

	private Optional<Position> read(String peer) {
		return this.jdbc
			.sql("""
					select m.epoch, m.seq, m.hash, s.frozen, s.frozen_at from exchange_inbound m
					join exchange_inbound_stream s on s.peer = m.peer
					where m.peer = :peer order by m.peer desc, m.seq desc limit 1""")
			.param("peer", peer)
			.query((row, number) -> new Position(
					new Head(row.getString("epoch"), row.getLong("seq"), row.getString("hash")),
					row.getString("frozen"), Utc.readIfAny(row, "frozen_at")))
			.optional();
	}

	/** Where the stream stands, and why it stands still, if it does. */
	public record Position(Head head, @Nullable String frozen, @Nullable Instant frozenAt) {
	}

	/**
	 * A message to be stored, with the receipt that is given for it.
	 *
	 * @param outcome what became of it at once; null when it is to be applied later
	 */
	public record Arrived(Place place, String hash, byte[] jws, byte[] receipt, @Nullable Outcome outcome) {

		public Arrived with(Outcome became) {
			return new Arrived(this.place, this.hash, this.jws, this.receipt, became);
		}

	}

	/** A message already stored, with its receipt. */
	public record Stored(String hash, byte[] receipt) {
	}

}
