package org.yuegang.liaison.deadline;

import java.time.Duration;

import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;
import org.yuegang.liaison.system.BackgroundLoop;

/** Learns within a minute what year another replica of this node was given. */
@Component
@ConditionalOnProperty(name = "liaison.sweeper.background", matchIfMissing = true)
class CalendarLoop extends BackgroundLoop {

	private static final Duration EVERY = Duration.ofMinutes(1);

	CalendarLoop(CalendarYears years) {
		super("calendar", EVERY, years::refresh);
	}

}
