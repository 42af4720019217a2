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
import org.yuegang.liaison.system.NodeIdentity;
import org.yuegang.liaison.system.Utc;

/** The peer's stream as it was received: a gap-free prefix of what the peer signed, byte for byte. */
@Component
public class InboundStream {

	private final JdbcClient jdbc;

	private final NamedParameterJdbcOperations batches;

	private final String peer;

	InboundStream(JdbcClient jdbc, NamedParameterJdbcOperations batches, NodeIdentity node) {
		this.jdbc = jdbc;
		this.batches = batches;
		this.peer = node.peer();
	}

	/** What this node has stored, or empty before the peer's first message. */
	public Optional<Head> head() {
		return position("").map(Position::head);
	}

	public Optional<Position> position() {
		return position("");
	}

	/** Holds the stream until the transaction ends, so that two posts are stored one after the other. */
	@Transactional(propagation = Propagation.MANDATORY)
	public Optional<Position> lock() {
		return position(" for update");
	}

	public Optional<Stored> find(long seq) {
		return this.jdbc.sql("select hash, receipt from exchange_inbound where peer = :peer and seq = :seq")
			.param("peer", this.peer)
			.param("seq", seq)
			.query((row, number) -> new Stored(row.getString("hash"), row.getBytes("receipt")))
			.optional();
	}

	/** Stores the next messages, in order, with their receipts, and advances the head. */
	@Transactional(propagation = Propagation.MANDATORY)
	public void add(List<Arrived> messages, Instant now) {
		if (messages.isEmpty()) {
			return;
		}
		this.batches.batchUpdate("""
				insert into exchange_inbound (peer, seq, epoch, hash, jws, receipt, stored_at, act_id, type, subject,
				    attempts)
				values (:peer, :seq, :epoch, :hash, :jws, :receipt, :now, :act, :type, :subject, 0)""",
				messages.stream().map(message -> columns(message, now)).toArray(SqlParameterSource[]::new));
		Arrived last = messages.getLast();
		String advance = messages.getFirst().place().seq() == 1
				? "insert into exchange_inbound_stream (peer, epoch, seq, hash) values (:peer, :epoch, :seq, :hash)"
				: "update exchange_inbound_stream set epoch = :epoch, seq = :seq, hash = :hash where peer = :peer";
		this.jdbc.sql(advance)
			.param("peer", this.peer)
			.param("epoch", last.place().epoch())
			.param("seq", last.place().seq())
			.param("hash", last.hash())
			.update();
	}

	/** Keeps the other content of a number beside the first and stops the stream. */
	@Transactional(propagation = Propagation.MANDATORY)
	public void freeze(String reason, long seq, String hash, byte[] jws, Instant now) {
		this.jdbc.sql("""
				insert into exchange_conflict (peer, seq, hash, jws, seen_at)
				select s.peer, :seq, :hash, :jws, cast(:now as timestamp with time zone)
				from exchange_inbound_stream s
				where s.peer = :peer and not exists (select 1 from exchange_conflict c
				    where c.peer = :peer and c.seq = :seq and c.hash = :hash)""")
			.param("peer", this.peer)
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
			.param("peer", this.peer)
			.update();
	}

	private SqlParameterSource columns(Arrived message, Instant now) {
		Place place = message.place();
		return new MapSqlParameterSource("peer", this.peer).addValue("seq", place.seq())
			.addValue("epoch", place.epoch())
			.addValue("hash", message.hash())
			.addValue("jws", message.jws())
			.addValue("receipt", message.receipt())
			.addValue("now", Utc.of(now))
			.addValue("act", place.act())
			.addValue("type", place.type())
			.addValue("subject", place.subject());
	}

	private Optional<Position> position(String lock) {
		return this.jdbc
			.sql("select epoch, seq, hash, frozen, frozen_at from exchange_inbound_stream where peer = :peer" + lock)
			.param("peer", this.peer)
			.query((row, number) -> new Position(
					new Head(row.getString("epoch"), row.getLong("seq"), row.getString("hash")),
					row.getString("frozen"), Utc.readIfAny(row, "frozen_at")))
			.optional();
	}

	/** Where the stream stands, and why it stands still, if it does. */
	public record Position(Head head, @Nullable String frozen, @Nullable Instant frozenAt) {
	}

	/** A message to be stored, with the receipt that is given for it. */
	public record Arrived(Place place, String hash, byte[] jws, byte[] receipt) {
	}

	/** A message already stored, with its receipt. */
	public record Stored(String hash, byte[] receipt) {
	}

}
