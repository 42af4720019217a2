package org.yuegang.liaison.benchmark;

import java.nio.file.Path;
import java.time.Clock;
import java.util.concurrent.Semaphore;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

import org.jspecify.annotations.Nullable;
import org.springframework.context.ConfigurableApplicationContext;
import org.yuegang.liaison.exchange.carry.Pump;
import org.yuegang.liaison.exchange.stream.ForkDetection;
import org.yuegang.liaison.exchange.stream.InboundStream;
import org.yuegang.liaison.exchange.stream.OutboundStream;
import org.yuegang.liaison.exchange.stream.Progress;
import org.yuegang.liaison.exchange.web.ExchangeConnector;
import org.yuegang.liaison.journal.Act;
import org.yuegang.liaison.journal.ActIds;
import org.yuegang.liaison.journal.Durable;
import org.yuegang.liaison.journal.Journal;
import org.yuegang.liaison.trial.NodeStart;
import tools.jackson.databind.json.JsonMapper;

/**
 * Notices from one production node to another over loopback HTTP, until the sender holds R1. Each thread queues a
 * notice durably, under the journal's lock as an act does, and waits until its receipt is stored. The production pump
 * carries whatever waits; one thread turns it here, as the node's background does, because only so it is known at once
 * when R1 is there. The receiving node is held back, so that it stores and receipts but does not apply: the bare post does not either.
 */
final class NodeToNode implements Contender {

	private final ConfigurableApplicationContext hongKong;

	private final ConfigurableApplicationContext guangdong;

	private final Act notice;

	private final Durable durable;

	private final Journal journal;

	private final OutboundStream outbound;

	private final Progress progress;

	private final Clock clock;

	private final Semaphore queued = new Semaphore(0);

	private final ReentrantLock lock = new ReentrantLock();

	private final Condition receipted = this.lock.newCondition();

	private final Thread pumping;

	private long held;

	private @Nullable RuntimeException failure;

	private volatile boolean closing;

	NodeToNode(Path folder) {
		Path keys = folder.resolve("keys");
		this.hongKong = Nodes.quiet(NodeStart.of("HK", folder.resolve("hk"))).keys(keys).start();
		this.hongKong.getBean(ForkDetection.class).frozen("GD", this.hongKong.getBean(Clock.class).instant());
		this.guangdong = Nodes.quiet(NodeStart.of("GD", folder.resolve("gd")))
			.keys(keys)
			.set("liaison.exchange.peer-url",
					"http://127.0.0.1:" + this.hongKong.getBean(ExchangeConnector.class).port())
			.start();
		this.durable = this.guangdong.getBean(Durable.class);
		this.journal = this.guangdong.getBean(Journal.class);
		this.outbound = this.guangdong.getBean(OutboundStream.class);
		this.progress = this.guangdong.getBean(Progress.class);
		this.clock = this.guangdong.getBean(Clock.class);
		Filing filing = new Filing(this.guangdong);
		this.notice = filing.issue(filing.draft());
		this.pumping = Thread.ofPlatform().name("benchmark-pump").start(this::pump);
	}

	/** The bytes of a notice's act, for the bare post. */
	byte[] content() {
		return this.guangdong.getBean(JsonMapper.class).writeValueAsBytes(this.notice);
	}

	@Override
	public void once() {
		long seq = this.durable.commit(() -> {
			this.journal.lock();
			this.outbound.append("HK", another(), true, this.guangdong.getBean(InboundStream.class).head("HK"),
					this.clock.instant());
			return this.outbound.head("HK").orElseThrow().seq();
		});
		this.queued.release();
		this.lock.lock();
		try {
			while (this.held < seq && this.failure == null) {
				this.receipted.awaitUninterruptibly();
			}
			if (this.failure != null) {
				throw this.failure;
			}
		}
		finally {
			this.lock.unlock();
		}
	}

	@Override
	public void check() {
		long stored = this.hongKong.getBean(InboundStream.class).head("GD").orElseThrow().seq();
		long signed = this.outbound.head("HK").orElseThrow().seq();
		if (stored != signed) {
			throw new IllegalStateException("Of " + signed + " messages " + stored + " are stored");
		}
	}

	@Override
	public void close() {
		this.closing = true;
		this.queued.release();
		this.guangdong.close();
		this.hongKong.close();
	}

	private void pump() {
		Pump pump = this.guangdong.getBean(Pump.class);
		while (!this.closing) {
			this.queued.acquireUninterruptibly();
			this.queued.drainPermits();
			try {
				while (!this.closing && pump.turn().isZero()) {
					hold(this.progress.state("HK").headSeq(), null);
				}
				Progress.State state = this.progress.state("HK");
				if (state.failures() > 0) {
					throw new IllegalStateException("The notices did not arrive: " + state.lastError());
				}
			}
			catch (RuntimeException ex) {
				hold(0, ex);
			}
		}
	}

	private void hold(long seq, @Nullable RuntimeException failed) {
		this.lock.lock();
		try {
			this.held = Math.max(this.held, seq);
			this.failure = failed;
			this.receipted.signalAll();
		}
		finally {
			this.lock.unlock();
		}
	}

	private Act another() {
		return new Act(ActIds.at(this.notice.at()), this.notice.type(), this.notice.typeVersion(), true,
				this.notice.subject(), this.notice.mode(), this.notice.unit(), this.notice.officer(), this.notice.at(),
				this.notice.body());
	}

}
