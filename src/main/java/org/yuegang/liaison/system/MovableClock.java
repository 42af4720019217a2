package org.yuegang.liaison.system;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.concurrent.atomic.AtomicReference;

/**
 * A clock that stands still until it is moved, and then only forward: drills and tests play days in seconds with it.
 * Several nodes may share one.
 */
public final class MovableClock extends Clock {

	private final AtomicReference<Instant> now;

	public MovableClock(Instant start) {
		this.now = new AtomicReference<>(start.truncatedTo(ChronoUnit.MILLIS));
	}

	/** @return the time it then is */
	public Instant advance(Duration by) {
		if (by.isNegative()) {
			throw new IllegalArgumentException("A clock does not go back: " + by);
		}
		return this.now.updateAndGet(instant -> instant.plus(by).truncatedTo(ChronoUnit.MILLIS));
	}

	/** Moves to {@code instant}, which must not lie before the present one. */
	public void moveTo(Instant instant) {
		advance(Duration.between(instant(), instant));
	}

	@Override
	public Instant instant() {
		return this.now.get();
	}

	@Override
	public ZoneId getZone() {
		return ZoneOffset.UTC;
	}

	/** Zones are given where times are shown; this clock tells instants only. */
	@Override
	public Clock withZone(ZoneId zone) {
		throw new UnsupportedOperationException("This clock tells instants only");
	}

}
