package org.yuegang.liaison.system;

import java.time.Clock;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** Sets a {@link DatabaseClock} by its database once a minute; with any other clock it does nothing. */
@Component
class DatabaseClockLoop implements SmartLifecycle {

	private static final Logger log = LoggerFactory.getLogger(DatabaseClockLoop.class);

	private final Clock clock;

	private volatile @Nullable ScheduledExecutorService loop;

	DatabaseClockLoop(Clock clock) {
		this.clock = clock;
	}

	@Override
	public void start() {
		if (this.clock instanceof DatabaseClock database) {
			ScheduledExecutorService started = Executors
				.newSingleThreadScheduledExecutor(Thread.ofVirtual().name("database-clock").factory());
			started.scheduleWithFixedDelay(() -> measure(database), 1, 1, TimeUnit.MINUTES);
			this.loop = started;
		}
	}

	private static void measure(DatabaseClock clock) {
		try {
			clock.measure();
		}
		catch (RuntimeException ex) {
			log.warn("The database's clock could not be read; its last reading stands", ex);
		}
	}

	@Override
	public void stop() {
		ScheduledExecutorService running = this.loop;
		if (running != null) {
			running.close();
		}
		this.loop = null;
	}

	@Override
	public boolean isRunning() {
		return this.loop != null;
	}

}
