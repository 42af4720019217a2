package org.yuegang.liaison.roster;

import java.time.Duration;

import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Component;
import org.yuegang.liaison.system.BackgroundLoop;

/**
 * Looks every few seconds whether somebody else answers than the other side was told. Drills and tests switch it off
 * ({@code liaison.roster.background}) and call {@link DutyTelling#tellChange()} when they moved the clock.
 */
@Component
@ConditionalOnProperty(name = "liaison.roster.background", matchIfMissing = true)
class DutyTellingLoop extends BackgroundLoop {

	private static final Duration EVERY = Duration.ofSeconds(5);

	DutyTellingLoop(DutyTelling telling) {
		super("roster", EVERY, telling::tell);
	}

}
