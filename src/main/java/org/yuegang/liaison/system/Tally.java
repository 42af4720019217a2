package org.yuegang.liaison.system;

import java.time.Duration;
import java.util.OptionalLong;

/** Counts what strangers may cause as often as they like, so that it costs one line of the log a minute at most. */
public final class Tally {

	private static final Duration INTERVAL = Duration.ofMinutes(1);

	private boolean told;

	private long toldAt;

	private long number;

	/** @return how many there were since the last line, when another line is due */
	public synchronized OptionalLong count() {
		long now = System.nanoTime();
		this.number++;
		if (this.told && now - this.toldAt < INTERVAL.toNanos()) {
			return OptionalLong.empty();
		}
		long since = this.number;
		this.told = true;
		this.toldAt = now;
		this.number = 0;
		return OptionalLong.of(since);
	}

}
