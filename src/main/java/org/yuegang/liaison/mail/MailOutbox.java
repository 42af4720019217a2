package org.yuegang.liaison.mail;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.namedparam.MapSqlParameterSource;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcOperations;
import org.springframework.jdbc.core.namedparam.SqlParameterSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.yuegang.liaison.system.Language;
import org.yuegang.liaison.system.Utc;

/** The rows of the mail table: every mail composed on this node, and what became of it. */
@Component
public class MailOutbox {

	private final JdbcClient jdbc;

	private final NamedParameterJdbcOperations batches;

	private final TransactionTemplate transaction;

	MailOutbox(JdbcClient jdbc, NamedParameterJdbcOperations batches, PlatformTransactionManager transactions) {
		this.jdbc = jdbc;
		this.batches = batches;
		this.transaction = new TransactionTemplate(transactions);
	}

	/**
	 * The latest mails first.
	 *
	 * @param officer only theirs, or everybody's when null
	 * @param state only those in it, or all when null
	 * @param before only mails older than this {@code seq}
	 */
	public List<Mail> list(@Nullable String officer, @Nullable MailState state, long before, int limit) {
		StringBuilder sql = new StringBuilder("select * from mail where seq < :before");
		if (officer != null) {
			sql.append(" and officer = :officer");
		}
		if (state != null) {
			sql.append(" and state = :state");
		}
		JdbcClient.StatementSpec statement = this.jdbc.sql(sql.append(" order by seq desc limit :limit").toString())
			.param("before", before)
			.param("limit", limit);
		if (officer != null) {
			statement = statement.param("officer", officer);
		}
		if (state != null) {
			statement = statement.param("state", state.name());
		}
		return statement.query(this::map).list();
	}

	/** Every mail about a case, in the order they were written. */
	public List<Mail> ofSubject(UUID subject) {
		return this.jdbc.sql("select * from mail where subject = :subject order by seq")
			.param("subject", subject)
			.query(this::map)
			.list();
	}

	/** To whom an occasion wrote already, by code. */
	Set<String> written(String occasion) {
		return this.jdbc.sql("select officer from mail where occasion = :occasion")
			.param("occasion", occasion)
			.query(String.class)
			.set();
	}

	void add(Collection<Mail> mails) {
		this.batches.batchUpdate("""
				insert into mail (message_id, occasion, act_id, subject, kind, officer, address, language, headline, text,
				state, attempts, next_try_at, created_at) values (:messageId, :occasion, :act, :subject, :kind, :officer,
				:address, :language, :headline, :text, :state, 0, :nextTryAt, :createdAt)""",
				mails.stream().map(MailOutbox::columns).toArray(SqlParameterSource[]::new));
	}

	private static SqlParameterSource columns(Mail mail) {
		return new MapSqlParameterSource("messageId", mail.messageId()).addValue("occasion", mail.occasion())
			.addValue("act", mail.about())
			.addValue("subject", mail.subject())
			.addValue("kind", mail.kind())
			.addValue("officer", mail.officer())
			.addValue("address", mail.address())
			.addValue("language", mail.language().name())
			.addValue("headline", mail.headline())
			.addValue("text", mail.text())
			.addValue("state", mail.state().name())
			.addValue("nextTryAt", mail.nextTryAt() == null ? null : Utc.of(mail.nextTryAt()))
			.addValue("createdAt", Utc.of(mail.createdAt()));
	}

	/**
	 * Takes the mail that is longest due and counts the attempt. Nobody else gets it before the lease ends; whoever
	 * dies in between leaves it due again.
	 */
	Optional<Mail> claim(Instant now, Duration lease) {
		return this.transaction.execute(status -> lockedClaim(now, lease));
	}

	private Optional<Mail> lockedClaim(Instant now, Duration lease) {
		Optional<Mail> due = this.jdbc.sql("""
				select * from mail where state in ('QUEUED', 'RETRYING') and next_try_at <= :now
				order by next_try_at, seq limit 1 for update skip locked""")
			.param("now", Utc.of(now))
			.query(this::map)
			.optional();
		due.ifPresent(mail -> this.jdbc
			.sql("update mail set attempts = attempts + 1, next_try_at = :until where seq = :seq")
			.param("until", Utc.of(now.plus(lease)))
			.param("seq", mail.seq())
			.update());
		return due;
	}

	void sent(Mail mail, Instant now) {
		this.jdbc.sql("""
				update mail set state = 'SENT', sent_at = :now, next_try_at = null, last_error = null
				where seq = :seq""").param("now", Utc.of(now)).param("seq", mail.seq()).update();
	}

	void refused(Mail mail, String reason) {
		this.jdbc.sql("update mail set state = 'REFUSED', next_try_at = null, last_error = :reason where seq = :seq")
			.param("reason", reason)
			.param("seq", mail.seq())
			.update();
	}

	void postpone(Mail mail, Instant until, String reason) {
		this.jdbc.sql("""
				update mail set state = 'RETRYING', next_try_at = :until, last_error = :reason where seq = :seq""")
			.param("until", Utc.of(until))
			.param("reason", reason)
			.param("seq", mail.seq())
			.update();
	}

	/** Puts off everything that is due: the server cannot be reached, so one attempt spoke for all. */
	void postponeDue(Instant now, Instant until, String reason) {
		this.jdbc.sql("""
				update mail set state = 'RETRYING', next_try_at = :until, last_error = :reason
				where state in ('QUEUED', 'RETRYING') and next_try_at <= :now""")
			.param("until", Utc.of(until))
			.param("reason", reason)
			.param("now", Utc.of(now))
			.update();
	}

	/** Queues what was held for want of a server and is not older than {@code since}. */
	int release(Instant since, Instant now) {
		return this.jdbc.sql("""
				update mail set state = 'QUEUED', next_try_at = :now
				where state = 'HELD' and address <> '' and created_at >= :since""")
			.param("now", Utc.of(now))
			.param("since", Utc.of(since))
			.update();
	}

	private Mail map(ResultSet row, int number) throws SQLException {
		return new Mail(row.getLong("seq"), row.getString("message_id"), row.getString("occasion"),
				row.getObject("act_id", UUID.class), row.getObject("subject", UUID.class),
				row.getString("kind"), row.getString("officer"), row.getString("address"),
				Language.valueOf(row.getString("language")), row.getString("headline"), row.getString("text"),
				MailState.valueOf(row.getString("state")), row.getInt("attempts"), Utc.readIfAny(row, "next_try_at"),
				row.getString("last_error"), Utc.read(row, "created_at"),
				Utc.readIfAny(row, "sent_at"));
	}

}
