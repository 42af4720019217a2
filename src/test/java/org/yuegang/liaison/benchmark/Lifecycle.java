package org.yuegang.liaison.benchmark;

import java.nio.file.Path;
import java.util.concurrent.ConcurrentLinkedQueue;

import org.springframework.context.ConfigurableApplicationContext;
import org.yuegang.liaison.TestDatabase;
import org.yuegang.liaison.journal.Act;
import org.yuegang.liaison.trial.NodeStart;

/**
 * A case on a whole production node, from SUBMIT to CLOSED. Six acts of officers are counted, as the floor counts six
 * steps; ten entries are journaled, because each node also answers the other's shared acts, four messages are signed
 * and queued for the peer, and four of the peer's are verified, stored, receipted and applied. Every command and every
 * receipt is on disk before the next begins. The drafts lie ready, and no pump, sweeper or mail connection runs beside.
 */
final class Lifecycle implements Contender {

	/** Submit, verify, issue, acknowledge, propose closure, close. */
	static final int ACTS = 6;

	private final ConfigurableApplicationContext node;

	private final Filing filing;

	private final Counterpart counterpart;

	private final SimulatedPeer peer;

	private final ConcurrentLinkedQueue<String> ready = new ConcurrentLinkedQueue<>();

	private final ConcurrentLinkedQueue<String> done = new ConcurrentLinkedQueue<>();

	Lifecycle(TestDatabase database, Path folder) {
		this.node = Nodes.quiet(NodeStart.of("GD", folder)).database(database.url(), database.user(), database.password())
			.start();
		this.filing = new Filing(this.node);
		this.counterpart = new Counterpart(this.node);
		this.peer = new SimulatedPeer(this.node, folder.resolve("keys"));
	}

	@Override
	public void prepare(int units) {
		for (int i = 0; i < units; i++) {
			this.ready.add(this.filing.draft());
		}
	}

	@Override
	public void once() {
		String ref = this.ready.remove();
		Act issue = this.filing.issue(ref);
		this.peer.send(this.counterpart.received(issue));
		this.peer.send(this.counterpart.acknowledged(issue));
		Act proposal = this.filing.proposeClosure(ref);
		this.peer.send(this.counterpart.received(proposal));
		this.peer.send(this.counterpart.agreed(proposal));
		this.done.add(ref);
	}

	@Override
	public void check() {
		for (String ref = this.done.poll(); ref != null; ref = this.done.poll()) {
			this.filing.requireClosed(ref);
		}
	}

	@Override
	public void close() {
		this.node.close();
	}

}
