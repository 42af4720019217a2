package org.yuegang.liaison.exchange.stream;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.yuegang.liaison.journal.Journal;
import org.yuegang.liaison.journal.KeptState;
import org.yuegang.liaison.system.Utc;

/** The stored messages that are not applied yet. One that fails holds back only the later ones of its case. */
@Component
public class InboundQueue {

	private final JdbcClient jdbc;

	private final Journal journal;

	private final KeptState<String, Boolean> waiting = KeptState.lasting();

	InboundQueue(JdbcClient jdbc, Journal journal) {
		this.jdbc = jdbc;
		this.journal = journal;
	}

	/** The messages behind a number that are not applied, in order, whether or not they are due; a frozen stream has none. */
	public List<Message> behind(String peer, long seq, int limit) {
		return this.jdbc.sql("""
				select m.seq, m.hash, m.jws, m.act_id, m.subject, m.attempts, m.next_try_at from exchange_inbound m
				where m.peer = :peer and m.applied_at is null and m.seq > :seq
				  and not exists (select 1 from exchange_inbound_stream s
				      where s.peer = :peer and s.frozen is not null)
				order by m.seq limit :limit""")
			.param("peer", peer)
			.param("seq", seq)
			.param("limit", limit)
			.query((row, number) -> new Message(row.getLong("seq"), row.getString("hash"), row.getBytes("jws"),
					row.getObject("act_id", UUID.class), row.getObject("subject", UUID.class), true,
					row.getInt("attempts"), Utc.readIfAny(row, "next_try_at")))
			.list();
	}

	/** Messages were stored that are not applied. */
	void joined(String peer) {
		this.waiting.wrote(peer, true);
	}

	/** Whether any stored message is not applied yet, be it due or held back. */
	public boolean isWaiting(String peer) {
		return this.waiting.once(peer, () -> this.jdbc
			.sql("select seq from exchange_inbound where peer = :peer and applied_at is null order by seq limit 1")
			.param("peer", peer)
			.query(Long.class)
			.optional()
			.isPresent());
	}

	/** Takes the outcome of a message that was stored before; the journal's lock must be held. */
	@Transactional(propagation = Propagation.MANDATORY)
	public void done(String peer, long seq, Outcome outcome, Instant now) {
		this.jdbc.sql("""
				update exchange_inbound set applied_at = :now, outcome = :outcome, code = :code,
				    attempts = attempts + 1, next_try_at = null, last_error = null
				where peer = :peer and seq = :seq""")
			.param("now", Utc.of(now))
			.param("outcome", outcome.result().name())
			.param("code", outcome.code())
			.param("peer", peer)
			.param("seq", seq)
			.update();
		this.waiting.forget();
		this.journal.noteWrite();
	}

	public void failed(String peer, long seq, String error, Instant nextTry) {
		this.jdbc.sql("""
				update exchange_inbound set attempts = attempts + 1, next_try_at = :next, last_error = :error
				where peer = :peer and seq = :seq""")
			.param("next", Utc.of(nextTry))
			.param("error", error)
			.param("peer", peer)
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

	/**
	 * What became of a message.
	 *
	 * @param code why it was rejected or ignored
	 */
	public record Outcome(Result result, @Nullable String code) {

		public static final Outcome APPLIED = new Outcome(Result.APPLIED, null);

	}

	/**
	 * A message to be applied.
	 *
	 * @param waited whether it was stored before and is in this queue, or has just come
	 * @param attempts how often that failed
	 * @param nextTry not before then
	 */
	public record Message(long seq, String hash, byte[] jws, @Nullable UUID act, @Nullable UUID subject, boolean waited,
			int attempts, @Nullable Instant nextTry) {

		/** One that has just come. */
		public static Message of(InboundStream.Arrived arrived) {
			return new Message(arrived.place().seq(), arrived.hash(), arrived.jws(), arrived.place().act(),
					arrived.place().subject(), false, 0, null);
		}

	}

}
