package org.yuegang.liaison.exchange.receive;

import java.time.Clock;
import java.time.Instant;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.yuegang.liaison.exchange.envelope.Fault;
import org.yuegang.liaison.system.Tally;

/**
 * Posts that were refused and that anybody may have made. They need no person, so they raise no alarm: they are counted
 * since the start, for whoever wonders.
 */
@Component
public class Strangers {

	private static final Logger LOG = LoggerFactory.getLogger(Strangers.class);

	private final Clock clock;

	private final Tally tally = new Tally();

	private volatile Refused refused = new Refused(0, null, null);

	Strangers(Clock clock) {
		this.clock = clock;
	}

	synchronized void refused(Fault fault) {
		this.refused = new Refused(this.refused.times() + 1, this.clock.instant(), fault.code());
		this.tally.count()
			.ifPresent(number -> LOG.info("{} posts refused that are not shown to be the peer's, the last for {}", number,
					fault.code()));
	}

	public Refused refused() {
		return this.refused;
	}

	/**
	 * How it stands since the start.
	 *
	 * @param lastAt null before the first
	 * @param lastCode the last one's fault
	 */
	public record Refused(long times, @Nullable Instant lastAt, @Nullable String lastCode) {
	}

}
