package org.yuegang.liaison.exchange.stream;

import java.time.Clock;
import java.time.Instant;
import java.util.List;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.yuegang.liaison.journal.ActIds;
import org.yuegang.liaison.system.Utc;

/** Alarms of the exchange. The same one again is counted, not repeated; it stays open until its cause is gone. */
@Component
public class Alarms {

	private static final Logger LOG = LoggerFactory.getLogger(Alarms.class);

	private final JdbcClient jdbc;

	private final Clock clock;

	Alarms(JdbcClient jdbc, Clock clock) {
		this.jdbc = jdbc;
		this.clock = clock;
	}

	/** Joins the caller's transaction, if there is one. */
	public void raise(AlarmKind kind, String code, String reference) {
		LOG.warn("Exchange alarm {} {} {}", kind, code, reference);
		Instant now = this.clock.instant();
		int counted = this.jdbc.sql("""
				update exchange_alarm set times = times + 1, last_at = :now
				where kind = :kind and code = :code and reference = :reference and cleared_at is null""")
			.param("now", Utc.of(now))
			.param("kind", kind.name())
			.param("code", code)
			.param("reference", reference)
			.update();
		if (counted == 0) {
			this.jdbc.sql("""
					insert into exchange_alarm (id, kind, code, reference, times, first_at, last_at)
					values (:id, :kind, :code, :reference, 1, :now, :now)""")
				.param("id", ActIds.at(now))
				.param("kind", kind.name())
				.param("code", code)
				.param("reference", reference)
				.param("now", Utc.of(now))
				.update();
		}
	}

	/** The cause is gone. */
	public void clear(AlarmKind kind, String reference) {
		this.jdbc.sql("""
				update exchange_alarm set cleared_at = :now
				where kind = :kind and reference = :reference and cleared_at is null""")
			.param("now", Utc.of(this.clock.instant()))
			.param("kind", kind.name())
			.param("reference", reference)
			.update();
	}

	/** The open ones, latest first. */
	public List<Alarm> open(int limit) {
		return this.jdbc.sql("""
				select * from exchange_alarm where cleared_at is null order by last_at desc, id desc limit :limit""")
			.param("limit", limit)
			.query((row, number) -> new Alarm(AlarmKind.valueOf(row.getString("kind")), row.getString("code"),
					row.getString("reference"), row.getInt("times"), Utc.read(row, "first_at"),
					Utc.read(row, "last_at")))
			.list();
	}

	/**
	 * An open alarm.
	 *
	 * @param code the fault or refusal behind it
	 * @param reference the number on the stream or the like; may be empty
	 */
	public record Alarm(AlarmKind kind, String code, String reference, int times, Instant firstAt, Instant lastAt) {
	}

}
