package org.yuegang.liaison.roster;

import java.time.Duration;

import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import org.yuegang.liaison.system.Loop;

/**
 * Looks every few seconds whether somebody else answers than the other side was told. Drills and tests switch it off
 * ({@code liaison.roster.background}) and call {@link DutyTelling#tellChange()} when they moved the clock.
 */
@Component
@ConditionalOnProperty(name = "liaison.roster.background", matchIfMissing = true)
class DutyTellingLoop implements SmartLifecycle {

	private static final Duration EVERY = Duration.ofSeconds(5);

	private final Loop loop;

	private volatile boolean running;

	DutyTellingLoop(DutyTelling telling) {
		this.loop = new Loop("roster", EVERY, () -> {
			telling.tell();
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
