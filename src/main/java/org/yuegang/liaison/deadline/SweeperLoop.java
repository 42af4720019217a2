package org.yuegang.liaison.deadline;

import java.time.Duration;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import org.yuegang.liaison.system.Loop;

/**
 * Sweeps at start and then every second. Drills and tests switch it off ({@code liaison.sweeper.background}) and call
 * {@link Sweeper#sweepNow()} when they moved the clock.
 */
@Component
@ConditionalOnProperty(name = "liaison.sweeper.background", matchIfMissing = true)
class SweeperLoop implements SmartLifecycle {

	private final Loop loop;

	private volatile boolean running;

	SweeperLoop(Sweeper sweeper, @Value("${liaison.sweeper.every:1s}") Duration every) {
		this.loop = new Loop("sweeper", every, () -> {
			sweeper.sweepNow();
			return every;
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
