package org.yuegang.liaison.deadline;

import java.time.Duration;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;
import org.yuegang.liaison.system.BackgroundLoop;

/**
 * Sweeps at start and then every second. Drills and tests switch it off ({@code liaison.sweeper.background}) and call
 * {@link Sweeper#sweepNow()} when they moved the clock.
 */
@Component
@ConditionalOnProperty(name = "liaison.sweeper.background", matchIfMissing = true)
class SweeperLoop extends BackgroundLoop {

	SweeperLoop(Sweeper sweeper, @Value("${liaison.sweeper.every:1s}") Duration every) {
		super("sweeper", every, sweeper::sweepNow);
	}

}
