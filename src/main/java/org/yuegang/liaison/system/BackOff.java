package org.yuegang.liaison.system;

import java.time.Duration;
import java.util.random.RandomGenerator;

/**
 * How long to wait after an attempt that failed: twice as long after each, up to a bound. It never gives up.
 *
 * @param first the wait after the first failure
 * @param longest the bound
 */
public record BackOff(Duration first, Duration longest) {

	private static final int MOST_DOUBLINGS = 20;

	private static final Duration LEAST = Duration.ofMillis(20);

	/** @param failures in a row so far, from 1 */
	public Duration after(int failures) {
		Duration doubled = this.first.multipliedBy(1L << Math.min(Math.max(failures, 1) - 1, MOST_DOUBLINGS));
		return doubled.compareTo(this.longest) < 0 ? doubled : this.longest;
	}

	/** A random time below {@link #after}, so that many who failed together do not come back together ("full jitter"). */
	public Duration spread(int failures, RandomGenerator random) {
		long bound = after(failures).toMillis();
		return Duration.ofMillis(LEAST.toMillis() + random.nextLong(bound - LEAST.toMillis() + 1));
	}

}
