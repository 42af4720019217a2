package org.yuegang.liaison.exchange.carry;

import java.time.Duration;
import java.util.random.RandomGenerator;

/**
 * How long to wait after an attempt that failed: a random time below a bound that doubles from half a second up to one
 * minute while something pressing waits, up to five otherwise ("full jitter"). It never gives up.
 */
final class BackOff {

	private static final Duration FIRST = Duration.ofMillis(500);

	private static final Duration PRESSING = Duration.ofMinutes(1);

	private static final Duration ORDINARY = Duration.ofMinutes(5);

	private static final Duration LEAST = Duration.ofMillis(20);

	private final RandomGenerator random;

	private int failures;

	BackOff(RandomGenerator random) {
		this.random = random;
	}

	synchronized Duration next(boolean pressing) {
		Duration cap = pressing ? PRESSING : ORDINARY;
		Duration doubled = FIRST.multipliedBy(1L << Math.min(this.failures, 20));
		this.failures++;
		long bound = Math.min(doubled.toMillis(), cap.toMillis());
		return Duration.ofMillis(LEAST.toMillis() + this.random.nextLong(bound - LEAST.toMillis() + 1));
	}

	synchronized void reset() {
		this.failures = 0;
	}

}
