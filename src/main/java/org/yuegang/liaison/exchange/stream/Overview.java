package org.yuegang.liaison.exchange.stream;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.yuegang.liaison.exchange.envelope.Head;
import org.yuegang.liaison.system.Utc;

/** How both streams stand, in numbers and times, for the officers who watch them. */
@Component
public class Overview {

	private final JdbcClient jdbc;

	private final OutboundStream outbound;

	private final InboundStream inbound;

	private final Progress progress;

	Overview(JdbcClient jdbc, OutboundStream outbound, InboundStream inbound, Progress progress) {
		this.jdbc = jdbc;
		this.outbound = outbound;
		this.inbound = inbound;
		this.progress = progress;
	}

	public Sent sent(String peer) {
		Progress.State state = this.progress.state(peer);
		Waiting waiting = this.jdbc.sql("""
				select count(*) as number, min(queued_at) as since from exchange_outbound
				where peer = :peer and seq > :head""")
			.param("peer", peer)
			.param("head", state.headSeq())
			.query((row, number) -> new Waiting(row.getLong("number"), Utc.readIfAny(row, "since")))
			.single();
		return new Sent(this.outbound.head(peer).orElse(null), state.headSeq(), waiting.number(), waiting.since(),
				unanswered(peer), state.failures(), state.failingSince(), state.lastError(), state.held(), state.heldAt());
	}

	public Received received(String peer) {
		Optional<InboundStream.Position> position = this.inbound.position(peer);
		Waiting waiting = this.jdbc.sql("""
				select count(*) as number, min(stored_at) as since from exchange_inbound
				where peer = :peer and applied_at is null""")
			.param("peer", peer)
			.query((row, number) -> new Waiting(row.getLong("number"), Utc.readIfAny(row, "since")))
			.single();
		return new Received(position.map(InboundStream.Position::head).orElse(null), waiting.number(), waiting.since(),
				position.map(InboundStream.Position::frozen).orElse(null),
				position.map(InboundStream.Position::frozenAt).orElse(null));
	}

	/** When the peer last showed itself, by a message or by an answer; empty when never. */
	public Optional<Instant> heardAt(String peer) {
		return this.jdbc.sql("""
				select max(heard) as heard from (
				    select heard_at as heard from exchange_progress where peer = :peer
				    union all
				    (select stored_at from exchange_inbound where peer = :peer order by peer desc, seq desc limit 1)
				    ) words""")
			.param("peer", peer)
			.query((row, number) -> Optional.ofNullable(Utc.readIfAny(row, "heard")))
			.single();
	}

	/** Messages that were received and answered as unknown, latest first. */
	public List<Message> unknown(String peer, int limit) {
		return this.jdbc.sql("""
				select * from exchange_inbound where peer = :peer and code in ('unsupported-type', 'unreadable')
				order by seq desc limit :limit""")
			.param("peer", peer)
			.param("limit", limit)
			.query(MessageRow::received)
			.list();
	}

	/** Messages of one direction below a number, latest first. */
	public List<Message> messages(String peer, Direction direction, long below, int limit) {
		return switch (direction) {
			case SENT -> this.jdbc.sql("""
					select * from exchange_outbound where peer = :peer and seq < :below
					order by seq desc limit :limit""")
				.param("peer", peer)
				.param("below", below)
				.param("limit", limit)
				.query(MessageRow::sent)
				.list();
			case RECEIVED -> this.jdbc.sql("""
					select * from exchange_inbound where peer = :peer and seq < :below
					order by seq desc limit :limit""")
				.param("peer", peer)
				.param("below", below)
				.param("limit", limit)
				.query(MessageRow::received)
				.list();
		};
	}

	private long unanswered(String peer) {
		return this.jdbc.sql("""
				select count(*) from exchange_outbound where peer = :peer and stored_at is not null
				  and answer is null and type not in ('exchange.RECEIVED', 'exchange.REJECTED')""")
			.param("peer", peer)
			.query(Long.class)
			.single();
	}

	private record Waiting(long number, @Nullable Instant since) {
	}

	/**
	 * This node's stream.
	 *
	 * @param head what was signed last, null before the first message
	 * @param peerHas up to where the peer has receipted (R1)
	 * @param waiting how many messages it has not receipted
	 * @param waitingSince since when the oldest of them waits
	 * @param unanswered receipted, but not yet processed (R2)
	 * @param held why nothing may be signed, if so
	 */
	public record Sent(@Nullable Head head, long peerHas, long waiting, @Nullable Instant waitingSince,
			long unanswered, int failures, @Nullable Instant failingSince, @Nullable String lastError,
			@Nullable String held, @Nullable Instant heldAt) {
	}

	/**
	 * The peer's stream.
	 *
	 * @param head what was stored last, null before the first message
	 * @param waiting how many stored messages are not applied
	 * @param frozen why the stream stands still, if so
	 */
	public record Received(@Nullable Head head, long waiting, @Nullable Instant waitingSince,
			@Nullable String frozen, @Nullable Instant frozenAt) {
	}

}
