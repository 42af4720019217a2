package org.yuegang.liaison.exchange.carry;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.random.RandomGenerator;

import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.ReentrantLock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.yuegang.liaison.exchange.Carrier;
import org.yuegang.liaison.exchange.ExchangeProperties;
import org.yuegang.liaison.exchange.envelope.Batch;
import org.yuegang.liaison.exchange.stream.AlarmKind;
import org.yuegang.liaison.exchange.stream.Alarms;
import org.yuegang.liaison.exchange.stream.OutboundStream;
import org.yuegang.liaison.exchange.stream.OutboundStream.Waiting;
import org.yuegang.liaison.exchange.stream.Progress;
import org.yuegang.liaison.journal.Durable;
import org.yuegang.liaison.system.BackOff;
import org.yuegang.liaison.system.NodeIdentity;

/**
 * Sends this node's stream from the peer's head on, in order, in batches, for ever. What it must know stands in the
 * rows; only the pause after a failure is remembered, and a start forgets it. Two pumps at once, on two replicas of a
 * node, send twice what the peer takes once.
 */
@Component
public class Pump {

	private static final Logger LOG = LoggerFactory.getLogger(Pump.class);

	private static final BackOff URGENT = new BackOff(Duration.ofMillis(500), Duration.ofMinutes(1));

	private static final BackOff ORDINARY = new BackOff(Duration.ofMillis(500), Duration.ofMinutes(5));

	private final OutboundStream outbound;

	private final Progress progress;

	private final AnswerReader answers;

	private final Alarms alarms;

	private final Carrier carrier;

	private final Durable durable;

	private final ExchangeProperties properties;

	private final String peer;

	private final Clock clock;

	private final RandomGenerator random = RandomGenerator.getDefault();

	private final AtomicInteger failures = new AtomicInteger();

	private final ReentrantLock oneAtATime = new ReentrantLock();

	/** After a failure batches grow again from one: a single message must not keep the ones before it back. */
	private int size;

	Pump(OutboundStream outbound, Progress progress, AnswerReader answers, Alarms alarms, Carrier carrier,
			Durable durable, ExchangeProperties properties, NodeIdentity node, Clock clock) {
		this.outbound = outbound;
		this.progress = progress;
		this.answers = answers;
		this.alarms = alarms;
		this.carrier = carrier;
		this.durable = durable;
		this.properties = properties;
		this.peer = node.peer();
		this.clock = clock;
		this.size = properties.batch();
	}

	/** Sends one batch, if one waits. @return how long to rest before the next turn, when nothing calls sooner */
	public Duration turn() {
		return switch (send()) {
			case MOVED -> Duration.ZERO;
			case IDLE -> this.properties.poll();
			case FAILED -> pause();
		};
	}

	private Duration pause() {
		boolean urgent = this.outbound.hasUrgentBehind(this.peer, this.progress.state(this.peer).headSeq());
		return (urgent ? URGENT : ORDINARY).spread(this.failures.incrementAndGet(), this.random);
	}

	/** Sends all that waits now, without regard to a pause, until nothing moves. @return how many batches moved */
	public int sendAll() {
		int moved = 0;
		while (send() == Sent.MOVED) {
			moved++;
		}
		return moved;
	}

	/** The peer showed itself, or a new act waits: the next attempt need not be put off. */
	public void hurry() {
		this.failures.set(0);
	}

	private Sent send() {
		this.oneAtATime.lock();
		try {
			List<Waiting> batch = this.outbound.behind(this.peer, this.progress.state(this.peer).headSeq(), this.size,
					this.properties.maxBatch().toBytes() - 2);
			return batch.isEmpty() ? Sent.IDLE : send(batch);
		}
		finally {
			this.oneAtATime.unlock();
		}
	}

	private Sent send(List<Waiting> batch) {
		// Nothing leaves before it is on disk: a message that a crash could take back would be signed twice.
		this.durable.commit(() -> {
			this.outbound.handedOver(this.peer, batch.getFirst().seq(), batch.getLast().seq(), this.clock.instant());
			return batch.size();
		});
		byte[] body = Batch.join(batch.stream().map(Waiting::jws).toList());
		boolean moved;
		try {
			moved = this.answers.take(this.peer, body, batch, this.carrier.carry(body));
		}
		catch (IOException ex) {
			LOG.debug("The peer cannot be reached", ex);
			this.progress.failed(this.peer, String.valueOf(ex.getMessage()), this.clock.instant());
			if (ex instanceof Obstructed stopped) {
				this.alarms.raise(AlarmKind.PEER_UNREACHABLE, stopped.obstacle().code(), "");
			}
			moved = false;
		}
		this.size = moved ? Math.min(this.size * 2, this.properties.batch()) : 1;
		if (moved) {
			this.failures.set(0);
		}
		return moved ? Sent.MOVED : Sent.FAILED;
	}

	private enum Sent {

		MOVED, IDLE, FAILED

	}

}
