package org.yuegang.liaison.system;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The clock of a node whose database may run elsewhere: this machine's clock moved by what the database's clock is
 * ahead of it, measured at start and then once a minute. So all replicas of a node tell one time.
 *
 * <p>Between two measurements it runs with the machine. A correction may take it back by as much as it had run ahead;
 * a jump is logged, because duties fall due by it.
 */
final class DatabaseClock extends Clock {

	private static final Logger log = LoggerFactory.getLogger(DatabaseClock.class);

	/** More than the round trip of a slow network explains. */
	private static final Duration JUMP = Duration.ofSeconds(2);

	private final Clock machine;

	private final JdbcClient jdbc;

	private volatile Duration ahead;

	DatabaseClock(Clock machine, JdbcClient jdbc) {
		this.machine = machine;
		this.jdbc = jdbc;
		this.ahead = measured();
		log.info("The database's clock is {} ahead of this machine's", this.ahead);
	}

	/** Measures again; when the database cannot be asked, that is thrown and the last measurement stands. */
	void measure() {
		Duration before = this.ahead;
		this.ahead = measured();
		Duration moved = this.ahead.minus(before);
		if (moved.abs().compareTo(JUMP) > 0) {
			log.warn("The database's clock moved by {} against this machine's; it is now {} ahead", moved, this.ahead);
		}
	}

	/** The database read its clock about halfway between asking and hearing. */
	private Duration measured() {
		Instant asked = this.machine.instant();
		Instant told = this.jdbc.sql("select current_timestamp").query(OffsetDateTime.class).single().toInstant();
		Instant heard = this.machine.instant();
		return Duration.between(asked.plus(Duration.between(asked, heard).dividedBy(2)), told);
	}

	@Override
	public Instant instant() {
		return this.machine.instant().plus(this.ahead).truncatedTo(ChronoUnit.MILLIS);
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
