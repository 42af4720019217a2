package org.yuegang.liaison.deadline;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.yuegang.liaison.system.NodeIdentity;
import org.yuegang.liaison.system.Utc;
import tools.jackson.databind.json.JsonMapper;

/**
 * The duties of all cases as rows, so that what is due is found by a query and nothing is remembered.
 *
 * <p>State: only the appliers of the features write it, each its own cases, through {@link #replace}. Each of them
 * names {@link #TABLE} among its {@link org.yuegang.liaison.journal.Applies#tables()}; a rebuild empties it once.
 */
@Component
public class DutyBook {

	/** The table, for the appliers that own rows in it. */
	public static final String TABLE = "duty";

	private final JdbcClient jdbc;

	private final JsonMapper json;

	private final NodeIdentity node;

	public DutyBook(JdbcClient jdbc, JsonMapper json, NodeIdentity node) {
		this.jdbc = jdbc;
		this.json = json;
		this.node = node;
	}

	/** Writes what differs between a case's duties before an act and after it. */
	public void replace(String feature, UUID subject, List<Duty> before, List<Duty> after) {
		Map<String, Duty> old = new HashMap<>();
		before.forEach(duty -> old.put(duty.key(), duty));
		for (Duty duty : after) {
			Duty was = old.remove(duty.key());
			if (was == null) {
				insert(feature, subject, duty);
			}
			else if (!was.equals(duty)) {
				update(subject, duty);
			}
		}
		old.keySet().forEach(key -> delete(subject, key));
	}

	/** All duties of a case, settled ones too, by due time. */
	public List<Duty> of(UUID subject) {
		return this.jdbc.sql("select content from duty where subject = :subject order by due_at, duty_key")
			.param("subject", subject)
			.query((row, number) -> read(row))
			.list();
	}

	/** The open duties asked for, the earliest due first. */
	public List<OwedDuty> open(DutyQuery query) {
		StringBuilder sql = new StringBuilder("select subject, feature, content from duty where status = 'OPEN'");
		Map<String, @Nullable Object> values = new HashMap<>();
		if (query.debtor() != null) {
			sql.append(" and debtor = :debtor");
			values.put("debtor", query.debtor());
		}
		if (query.kind() != null) {
			sql.append(" and kind = :kind");
			values.put("kind", query.kind().name());
		}
		if (query.overdue() != null) {
			sql.append(query.overdue() ? " and due_at < :now and not stopped" : " and (due_at >= :now or stopped)");
			values.put("now", Utc.of(query.now()));
		}
		if (query.after() != null) {
			sql.append(" and (due_at > :due or (due_at = :due and (subject > :subject")
				.append(" or (subject = :subject and duty_key > :key))))");
			values.put("due", Utc.of(query.after().due()));
			values.put("subject", query.after().subject());
			values.put("key", query.after().key());
		}
		sql.append(" order by due_at, subject, duty_key limit ").append(query.limit());
		return this.jdbc.sql(sql.toString()).params(values).query(this::owed).list();
	}

	/** The open duties of several cases at once, for a list of cases. */
	public Map<UUID, List<Duty>> openOf(List<UUID> subjects) {
		if (subjects.isEmpty()) {
			return Map.of();
		}
		return this.jdbc.sql("""
				select subject, feature, content from duty where status = 'OPEN' and subject in (:subjects)
				order by due_at, duty_key""")
			.param("subjects", subjects)
			.query(this::owed)
			.list()
			.stream()
			.collect(Collectors.groupingBy(OwedDuty::subject,
					Collectors.mapping(OwedDuty::duty, Collectors.toList())));
	}

	/** The duties whose next step this node has to take by now, the earliest step first. */
	List<Step> dueAt(Instant now) {
		return this.jdbc.sql("""
				select subject, duty_key, feature, next_at from duty where status = 'OPEN' and next_at <= :now
				order by next_at, subject, duty_key""").param("now", Utc.of(now)).query(this::step).list();
	}

	/** The step a duty waits for on this node, if it is open and waits for one. */
	Optional<Step> stepOf(UUID subject, String key) {
		return this.jdbc.sql("""
				select subject, duty_key, feature, next_at from duty
				where status = 'OPEN' and next_at is not null and subject = :subject and duty_key = :key""")
			.param("subject", subject)
			.param("key", key)
			.query(this::step)
			.optional();
	}

	/** A duty that waits for its next step on this node, and since when. */
	record Step(UUID subject, String key, String feature, Instant at) {
	}

	private void insert(String feature, UUID subject, Duty duty) {
		this.jdbc.sql("""
				insert into duty (subject, duty_key, feature, kind, urgency, debtor, creditor, since_at, due_at, next_at,
				status, stopped, content) values (:subject, :key, :feature, :kind, :urgency, :debtor, :creditor, :since,
				:due, :next, :status, :stopped, :content)""")
			.param("feature", feature)
			.params(columns(subject, duty))
			.update();
	}

	private void update(UUID subject, Duty duty) {
		int rows = this.jdbc.sql("""
				update duty set kind = :kind, urgency = :urgency, debtor = :debtor, creditor = :creditor,
				since_at = :since, due_at = :due, next_at = :next, status = :status, stopped = :stopped,
				content = :content where subject = :subject and duty_key = :key""")
			.params(columns(subject, duty))
			.update();
		if (rows != 1) {
			throw new IllegalStateException("The duty " + duty.key() + " of " + subject + " is not in the book");
		}
	}

	private void delete(UUID subject, String key) {
		this.jdbc.sql("delete from duty where subject = :subject and duty_key = :key")
			.param("subject", subject)
			.param("key", key)
			.update();
	}

	private Map<String, @Nullable Object> columns(UUID subject, Duty duty) {
		Map<String, @Nullable Object> columns = new HashMap<>();
		columns.put("subject", subject);
		columns.put("key", duty.key());
		columns.put("kind", duty.kind().name());
		columns.put("urgency", duty.urgency().name());
		columns.put("debtor", duty.debtor());
		columns.put("creditor", duty.creditor());
		columns.put("since", Utc.of(duty.since()));
		columns.put("due", Utc.of(duty.due()));
		columns.put("next", duty.nextAt(this.node.unit()).map(Utc::of).orElse(null));
		columns.put("status", duty.status().name());
		columns.put("stopped", duty.stoppedUntil() != null);
		columns.put("content", this.json.writeValueAsString(duty));
		return columns;
	}

	private Duty read(ResultSet row) throws SQLException {
		return this.json.readValue(row.getString("content"), Duty.class);
	}

	private OwedDuty owed(ResultSet row, int number) throws SQLException {
		return new OwedDuty(row.getObject("subject", UUID.class), row.getString("feature"), read(row));
	}

	private Step step(ResultSet row, int number) throws SQLException {
		return new Step(row.getObject("subject", UUID.class), row.getString("duty_key"), row.getString("feature"),
				Utc.read(row, "next_at"));
	}

}
