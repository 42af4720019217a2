package org.yuegang.liaison.exchange.stream;

import java.security.SecureRandom;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcOperations;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.yuegang.liaison.exchange.ExchangeProperties;
import org.yuegang.liaison.exchange.envelope.Head;
import org.yuegang.liaison.exchange.envelope.Kind;
import org.yuegang.liaison.exchange.envelope.Payloads;
import org.yuegang.liaison.exchange.envelope.Receipt;
import org.yuegang.liaison.exchange.envelope.Sealer;
import org.yuegang.liaison.exchange.envelope.Sha256;
import org.yuegang.liaison.journal.Act;
import org.yuegang.liaison.journal.KeptState;
import org.yuegang.liaison.system.Utc;

/**
 * This node's own streams, one to each peer. A number is taken under the journal's lock, in the transaction of the act, so that numbers
 * are committed in order and without a gap; what was signed for a number is never signed again.
 */
@Component
public class OutboundStream {

	private final JdbcClient jdbc;

	private final NamedParameterJdbcOperations batches;

	private final Payloads payloads;

	private final Sealer sealer;

	private final long largest;

	private final SecureRandom random = new SecureRandom();

	private final KeptState<String, Head> last = KeptState.lasting();

	private final KeptState<Numbered, String> hashes = KeptState.lasting();

	private final KeptState<UUID, Boolean> answered = KeptState.lasting();

	OutboundStream(JdbcClient jdbc, NamedParameterJdbcOperations batches, Payloads payloads, Sealer sealer,
			ExchangeProperties properties) {
		this.jdbc = jdbc;
		this.batches = batches;
		this.payloads = payloads;
		this.sealer = sealer;
		this.largest = properties.maxMessage().toBytes();
	}

	/** Signs the act as the next message. The journal's lock must be held: under it alone numbers are taken. */
	@Transactional(propagation = Propagation.MANDATORY)
	public void append(String peer, Act act, boolean urgent, Optional<Head> peerHead, Instant now) {
		Head last = head(peer).orElseGet(() -> open(peer, now));
		long seq = last.seq() + 1;
		byte[] payload = this.payloads.write(peer, act, last.epoch(), seq, last.hash(), peerHead.orElse(null));
		byte[] jws = this.sealer.seal(Kind.MESSAGE, payload);
		if (jws.length > this.largest) {
			// The peer would never take it, and nothing behind it would ever arrive.
			throw new IllegalStateException("Act %s makes a message of %d bytes; %d are agreed"
				.formatted(act.id(), jws.length, this.largest));
		}
		String hash = Sha256.hex(payload);
		this.jdbc.sql("""
				insert into exchange_outbound (peer, seq, epoch, hash, jws, act_id, type, subject, pressing, queued_at,
				    attempts)
				values (:peer, :seq, :epoch, :hash, :jws, :act, :type, :subject, :urgent, :now, 0)""")
			.param("peer", peer)
			.param("seq", seq)
			.param("epoch", last.epoch())
			.param("hash", hash)
			.param("jws", jws)
			.param("act", act.id())
			.param("type", act.type())
			.param("subject", act.subject())
			.param("urgent", urgent)
			.param("now", Utc.of(now))
			.update();
		this.last.wrote(peer, new Head(last.epoch(), seq, hash));
		this.hashes.wrote(new Numbered(peer, seq), hash);
		this.answered.wrote(act.id(), false);
	}

	/** How far this node has signed, or empty before its first message. */
	public Optional<Head> head(String peer) {
		return this.last.find(peer, () -> this.jdbc
			.sql("select epoch, seq, hash from exchange_outbound where peer = :peer order by peer desc, seq desc limit 1")
			.param("peer", peer)
			.query(Head.class)
			.optional());
	}

	/** The hash signed for a number, or empty when it was never reached. */
	public Optional<String> hashAt(String peer, long seq) {
		return this.hashes.find(new Numbered(peer, seq), () -> this.jdbc
			.sql("select hash from exchange_outbound where peer = :peer and seq = :seq")
			.param("peer", peer)
			.param("seq", seq)
			.query(String.class)
			.optional());
	}

	/** The envelopes behind a number, in order, as many as fit; the first one fits always. */
	public List<Waiting> behind(String peer, long seq, int limit, long bytes) {
		List<Size> sizes = this.jdbc.sql("""
				select seq, octet_length(jws) as bytes from exchange_outbound where peer = :peer and seq > :seq
				order by seq limit :limit""")
			.param("peer", peer)
			.param("seq", seq)
			.param("limit", limit)
			.query(Size.class)
			.list();
		if (sizes.isEmpty()) {
			return List.of();
		}
		long last = seq;
		long total = 0;
		for (Size size : sizes) {
			total += size.bytes() + 1;
			if (total > bytes && last > seq) {
				break;
			}
			last = size.seq();
		}
		return this.jdbc.sql("""
				select epoch, seq, hash, jws from exchange_outbound
				where peer = :peer and seq > :seq and seq <= :last order by seq""")
			.param("peer", peer)
			.param("seq", seq)
			.param("last", last)
			.query((row, number) -> new Waiting(
					new Head(row.getString("epoch"), row.getLong("seq"), row.getString("hash")), row.getBytes("jws")))
			.list();
	}

	public boolean hasUrgentBehind(String peer, long seq) {
		return this.jdbc.sql("""
				select count(*) from exchange_outbound where peer = :peer and seq > :seq and pressing""")
			.param("peer", peer)
			.param("seq", seq)
			.query(Long.class)
			.single() > 0;
	}

	public void handedOver(String peer, long first, long last, Instant now) {
		this.jdbc.sql("""
				update exchange_outbound set handed_over_at = :now, attempts = attempts + 1
				where peer = :peer and seq between :first and :last""")
			.param("now", Utc.of(now))
			.param("peer", peer)
			.param("first", first)
			.param("last", last)
			.update();
	}

	/** Keeps R1s. The first receipt of a message stays; a repeat of it is the same anyway. */
	public void receipted(String peer, List<Receipted> receipts) {
		this.batches.batchUpdate("""
				update exchange_outbound set receipt = :receipt, stored_at = :stored
				where peer = :peer and seq = :seq and receipt is null""",
				receipts.stream()
					.map(given -> new MapSqlParameterSource("receipt", given.jws()).addValue("stored", Utc.of(given.receipt().storedAt()))
						.addValue("peer", peer)
						.addValue("seq", given.receipt().seq()))
					.toArray(SqlParameterSource[]::new));
	}

	/** Whether the peer has answered the act (R2). */
	public boolean isAnswered(UUID act) {
		return this.answered.once(act, () -> this.jdbc
			.sql("select count(*) from exchange_outbound where act_id = :act and answer is not null")
			.param("act", act)
			.query(Long.class)
			.single() > 0);
	}

	/** Notes R2: the peer answered this act. */
	void answered(Act answer) {
		this.jdbc.sql("""
				update exchange_outbound set answer = :answer, answered_at = :at
				where act_id = :act and answer is null""")
			.param("answer", answer.name())
			.param("at", Utc.of(answer.at()))
			.param("act", answer.about())
			.update();
		this.answered.wrote(answer.about(), true);
	}

	private Head open(String peer, Instant now) {
		byte[] epoch = new byte[16];
		this.random.nextBytes(epoch);
		Head head = new Head(HexFormat.of().formatHex(epoch), 0, Sha256.GENESIS);
		this.jdbc.sql("""
				insert into exchange_outbound_stream (peer, epoch, opened_at) values (:peer, :epoch, :now)""")
			.param("peer", peer)
			.param("epoch", head.epoch())
			.param("now", Utc.of(now))
			.update();
		return head;
	}

	private record Numbered(String peer, long seq) {
	}

	private record Size(long seq, long bytes) {
	}

	/** A message that the peer may not have yet, by its place on the stream. */
	public record Waiting(Head place, byte[] jws) {

		public long seq() {
			return this.place.seq();
		}

	}

	/** R1 and the envelope in which it came. */
	public record Receipted(Receipt receipt, byte[] jws) {
	}

}
