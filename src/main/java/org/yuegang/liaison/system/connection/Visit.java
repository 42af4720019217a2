package org.yuegang.liaison.system.connection;

import java.io.IOException;
import java.net.InetAddress;
import java.nio.channels.SocketChannel;
import java.time.Duration;
import java.util.Optional;

/** One connection: how far its present request has come, and since when. */
public final class Visit {

	static final ScopedValue<Visit> CURRENT = ScopedValue.newInstance();

	private final SocketChannel channel;

	private final InetAddress address;

	private volatile State state;

	private volatile boolean known;

	Visit(SocketChannel channel, InetAddress address, long now) {
		this.channel = channel;
		this.address = address;
		this.state = new State(Stage.FIRST_HEAD, now);
	}

	/** The connection over which the request came that this thread is at; empty outside of one. */
	public static Optional<Visit> current() {
		return CURRENT.isBound() ? Optional.of(CURRENT.get()) : Optional.empty();
	}

	/** Whoever is at the other end has shown to be known: from now on it is not counted among the strangers. */
	public void vouch() {
		this.known = true;
	}

	boolean isKnown() {
		return this.known;
	}

	InetAddress address() {
		return this.address;
	}

	long since() {
		return this.state.since();
	}

	void headIsWhole(long now) {
		this.state = new State(Stage.OURS, now);
	}

	/** Waits for more of the body, or has some of it. */
	void reads(boolean waiting) {
		this.state = new State(waiting ? Stage.BODY : Stage.OURS, this.state.since());
	}

	void answered(long now) {
		this.state = new State(Stage.NEXT_HEAD, now);
	}

	boolean isOverdue(ConnectionLimits limits, long now) {
		State seen = this.state;
		return switch (seen.stage()) {
			case FIRST_HEAD -> seen.lasts(limits.head(), now);
			case NEXT_HEAD -> seen.lasts(limits.idle(), now);
			case BODY -> seen.lasts(limits.body(), now);
			case OURS -> false;
		};
	}

	/** Whether it may be cut for the sake of another: what this node is at work on is not, unless it takes very long. */
	boolean mayYield(ConnectionLimits limits, long now) {
		State seen = this.state;
		return !this.known && (seen.stage() != Stage.OURS || seen.lasts(limits.body(), now));
	}

	boolean isOver() {
		return !this.channel.isOpen();
	}

	/**
	 * Ends both directions and leaves the closing to the server, which finds the end of the stream wherever it waits;
	 * a channel that is closed behind its back would stay in its books.
	 */
	void cut() {
		try {
			this.channel.shutdownInput();
			this.channel.shutdownOutput();
		}
		catch (IOException ex) {
			// It is gone already.
		}
	}

	private enum Stage {

		FIRST_HEAD, NEXT_HEAD, BODY,
		/** The request is here, and the answer is this node's to give. */
		OURS

	}

	private record State(Stage stage, long since) {

		boolean lasts(Duration limit, long now) {
			return now - this.since >= limit.toNanos();
		}

	}

}
