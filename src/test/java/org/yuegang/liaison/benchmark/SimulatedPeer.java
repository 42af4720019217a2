package org.yuegang.liaison.benchmark;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.locks.ReentrantLock;

import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;
import org.springframework.context.ApplicationContext;
import org.springframework.core.io.DefaultResourceLoader;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.yuegang.liaison.exchange.ExchangeProperties;
import org.yuegang.liaison.exchange.TrialKeys;
import org.yuegang.liaison.exchange.envelope.Batch;
import org.yuegang.liaison.exchange.envelope.Head;
import org.yuegang.liaison.exchange.envelope.Kind;
import org.yuegang.liaison.exchange.envelope.Payloads;
import org.yuegang.liaison.exchange.envelope.Sealer;
import org.yuegang.liaison.exchange.envelope.Sha256;
import org.yuegang.liaison.exchange.envelope.SigningKeys;
import org.yuegang.liaison.exchange.receive.Receiver;
import org.yuegang.liaison.journal.Act;
import org.yuegang.liaison.system.NodeIdentity;
import tools.jackson.databind.json.JsonMapper;

/**
 * Hong Kong's end of one stream: signs with its own key, chains, and hands its messages in order to the production
 * receiver, which applies them as it stores them.
 *
 * <p>It behaves as a node's pump does, so that the closed loop is fair. One post is under way at a time; what other
 * threads queued meanwhile goes with the next one, up to the agreed batch. Each thread waits until its own act is
 * receipted and applied. So one thread gets a post for every message, and many threads share posts, as many officers
 * on a real node would. The peer's own signing happens in the measured process and counts against us.
 */
final class SimulatedPeer {

	private static final String EPOCH = "5".repeat(32);

	/** As many as are applied at once. */
	private static final int BATCH = 50;

	/** Marks what the peer, not the node, asks of the database: how far the node has signed. */
	static final String LOOK = "/* the simulated peer looks */";

	private final Payloads payloads;

	private final Sealer sealer;

	private final JdbcClient theirs;

	private final Receiver receiver;

	private final ConcurrentLinkedQueue<Queued> queue = new ConcurrentLinkedQueue<>();

	private final ReentrantLock posting = new ReentrantLock(true);

	private long posted;

	private String prev = Sha256.GENESIS;

	SimulatedPeer(ApplicationContext node, Path keys) {
		ExchangeProperties properties = new Binder(new MapConfigurationPropertySource(
				TrialKeys.settings(keys, "HK", "GD")))
			.bind("liaison.exchange", ExchangeProperties.class)
			.get();
		this.sealer = new Sealer(SigningKeys.of(properties, new DefaultResourceLoader()));
		this.payloads = new Payloads(node.getBean(JsonMapper.class), new NodeIdentity("HK", "GD", "test"));
		this.theirs = node.getBean(JdbcClient.class);
		this.receiver = node.getBean(Receiver.class);
	}

	/** Returns when the node has receipted and applied the act. */
	void send(Act act) {
		Queued queued = new Queued(act);
		this.queue.add(queued);
		this.posting.lock();
		try {
			if (queued.seq == 0) {
				post();
			}
		}
		finally {
			this.posting.unlock();
		}
	}

	private void post() {
		// Signed words may trail, but not run ahead: what the node has committed is what a peer can have.
		Head peerHead = this.theirs.sql("select epoch, seq, hash " + LOOK + " from exchange_outbound order by seq desc limit 1")
			.query(Head.class)
			.optional()
			.orElse(null);
		List<byte[]> envelopes = new ArrayList<>();
		long seq = this.posted;
		for (Queued next = this.queue.poll(); next != null; next = envelopes.size() < BATCH ? this.queue.poll() : null) {
			byte[] payload = this.payloads.write("GD", next.act, EPOCH, ++seq, this.prev, peerHead);
			envelopes.add(this.sealer.seal(Kind.MESSAGE, payload));
			this.prev = Sha256.hex(payload);
			next.seq = seq;
		}
		Receiver.Answer answer = this.receiver.receive(Batch.join(envelopes));
		if (answer.status() != 200) {
			throw new IllegalStateException("The node answered " + answer.status());
		}
		this.posted = seq;
	}

	/** An act on its way; its number is written and read under the lock of posting. */
	private static final class Queued {

		private final Act act;

		private long seq;

		Queued(Act act) {
			this.act = act;
		}

	}

}
