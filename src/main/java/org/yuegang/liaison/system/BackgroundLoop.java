package org.yuegang.liaison.system;

import java.time.Duration;

import org.springframework.context.SmartLifecycle;

/** A {@link Loop} that runs for as long as the node does. */
public abstract class BackgroundLoop implements SmartLifecycle {

	private final Loop loop;

	private volatile boolean running;

	protected BackgroundLoop(Loop loop) {
		this.loop = loop;
	}

	/** One that rests as long after every turn, also after one that threw. */
	protected BackgroundLoop(String name, Duration every, Runnable turn) {
		this(new Loop(name, every, () -> {
			turn.run();
			return every;
		}));
	}

	@Override
	public final void start() {
		this.running = true;
		this.loop.start();
	}

	@Override
	public final void stop() {
		this.loop.stop();
		this.running = false;
	}

	@Override
	public final boolean isRunning() {
		return this.running;
	}

}
