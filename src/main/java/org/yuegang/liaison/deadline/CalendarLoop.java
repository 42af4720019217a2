package org.yuegang.liaison.deadline;

import java.time.Duration;

import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import org.yuegang.liaison.system.Loop;

/** Learns within a minute what year another replica of this node was given. */
@Component
@ConditionalOnProperty(name = "liaison.sweeper.background", matchIfMissing = true)
class CalendarLoop implements SmartLifecycle {

	private static final Duration EVERY = Duration.ofMinutes(1);

	private final Loop loop;

	private volatile boolean running;

	CalendarLoop(CalendarYears years) {
		this.loop = new Loop("calendar", EVERY, () -> {
			years.refresh();
			return EVERY;
		});
	}

	@Override
	public void start() {
		this.running = true;
		this.loop.start();
	}

	@Override
	public void stop() {
		this.loop.stop();
		this.running = false;
	}

	@Override
	public boolean isRunning() {
		return this.running;
	}

}
