package org.yuegang.liaison.deadline;

import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/**
 * Sweeps at start and then every second. Drills and tests switch it off ({@code liaison.sweeper.enabled}) and call
 * {@link Sweeper#sweepNow()} when they moved the clock.
 */
@Component
@ConditionalOnProperty(name = "liaison.sweeper.enabled", matchIfMissing = true)
class SweeperLoop implements SmartLifecycle {

	private static final Logger log = LoggerFactory.getLogger(SweeperLoop.class);

	private final Sweeper sweeper;

	private final long everyMillis;

	private volatile @Nullable ScheduledExecutorService loop;

	SweeperLoop(Sweeper sweeper, @Value("${liaison.sweeper.every-millis:1000}") long everyMillis) {
		this.sweeper = sweeper;
		this.everyMillis = everyMillis;
	}

	@Override
	public void start() {
		ScheduledExecutorService started = Executors
			.newSingleThreadScheduledExecutor(Thread.ofVirtual().name("sweeper").factory());
		started.scheduleWithFixedDelay(this::sweep, 0, this.everyMillis, TimeUnit.MILLISECONDS);
		this.loop = started;
	}

	/** Whatever happens, the next sweep comes: a scheduled task that throws would never run again. */
	private void sweep() {
		try {
			this.sweeper.sweepNow();
		}
		catch (RuntimeException ex) {
			log.error("A sweep for what is due failed; the next one follows", ex);
		}
	}

	/** Waits for the step under way, so that the database is still open for it. */
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
