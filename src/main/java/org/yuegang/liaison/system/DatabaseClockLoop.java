package org.yuegang.liaison.system;

import java.time.Clock;
import java.time.Duration;

import org.jspecify.annotations.Nullable;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** Sets a {@link DatabaseClock} by its database once a minute; with any other clock it does nothing. */
@Component
class DatabaseClockLoop implements SmartLifecycle {

	private static final Duration EVERY = Duration.ofMinutes(1);

	private final @Nullable Loop loop;

	private volatile boolean running;

	DatabaseClockLoop(Clock clock) {
		this.loop = clock instanceof DatabaseClock database ? new Loop("database-clock", EVERY, () -> {
			database.measure();
			return EVERY;
		}) : null;
	}

	@Override
	public void start() {
		this.running = true;
		if (this.loop != null) {
			this.loop.start();
		}
	}

	@Override
	public void stop() {
		if (this.loop != null) {
			this.loop.stop();
		}
		this.running = false;
	}

	@Override
	public boolean isRunning() {
		return this.running;
	}

}
