package org.yuegang.liaison.system;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Takes turns on a thread of its own until it is stopped; each turn says how long to rest. It is never interrupted
 * while it works, because H2 closes its file when a thread is.
 */
public final class Loop {

	private static final Logger LOG = LoggerFactory.getLogger(Loop.class);

	private static final Duration PATIENCE = Duration.ofSeconds(10);

	private final String name;

	private final Duration afterFailure;

	private final Supplier<Duration> turn;

	private final Semaphore calls = new Semaphore(0);

	private volatile boolean wanted;

	private @Nullable Thread thread;

	/**
	 * @param afterFailure how long it rests after a turn that threw
	 * @param turn does what is due and says how long to rest
	 */
	public Loop(String name, Duration afterFailure, Supplier<Duration> turn) {
		this.name = name;
		this.afterFailure = afterFailure;
		this.turn = turn;
	}

	public synchronized void start() {
		this.wanted = true;
		this.thread = Thread.ofPlatform().name(this.name).daemon().start(this::run);
	}

	/** Ends the rest; what is due is looked for at once. */
	public void wake() {
		this.calls.release();
	}

	/** Waits for the turn under way, so that the database is still open for it. */
	public synchronized void stop() {
		this.wanted = false;
		wake();
		Thread running = this.thread;
		if (running == null) {
			return;
		}
		try {
			if (!running.join(PATIENCE)) {
				LOG.warn("{} is still at work while the node stops", this.name);
			}
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
		this.thread = null;
	}

	private void run() {
		while (this.wanted) {
			Duration rest;
			try {
				rest = this.turn.get();
			}
			catch (RuntimeException ex) {
				// The rows are as they were: the next turn finds them again.
				LOG.error("A turn of {} failed", this.name, ex);
				rest = this.afterFailure;
			}
			rest(rest);
		}
	}

	private void rest(Duration rest) {
		try {
			this.calls.tryAcquire(rest.toMillis(), TimeUnit.MILLISECONDS);
			this.calls.drainPermits();
		}
		catch (InterruptedException ex) {
			this.wanted = false;
		}
	}

}
