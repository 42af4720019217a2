package org.yuegang.liaison.journal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;
import org.yuegang.liaison.journal.Verification.Bad;
import org.yuegang.liaison.journal.Verification.Fault;
import org.yuegang.liaison.journal.Verification.Verified;
import org.yuegang.liaison.system.Utc;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads the whole journal and tells whether it is as it was written, or names the first bad entry.
 *
 * <p>Who rewrites every entry from one on, and the head, leaves a chain that fits: that is seen by the other side,
 * which has been told heads of this journal and holds the same acts under signature.
 */
@Component
public class JournalVerifier {

	private static final int PAGE = 500;

	private final JdbcClient jdbc;

	private final JsonMapper json;

	private final TransactionTemplate snapshot;

	public JournalVerifier(JdbcClient jdbc, JsonMapper json, PlatformTransactionManager transactions) {
		this.jdbc = jdbc;
		this.json = json;
		this.snapshot = new TransactionTemplate(transactions);
		// The journal grows meanwhile: head and entries must be those of one moment.
		this.snapshot.setIsolationLevel(TransactionDefinition.ISOLATION_REPEATABLE_READ);
		this.snapshot.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
	}

	/** Works on a snapshot and keeps nobody from appending. */
	public Verification verify() {
		return this.snapshot.execute(status -> {
			Head head = this.jdbc.sql("select seq, hash from journal_head where id = 1").query(Head.class).single();
			long seq = 0;
			String hash = EntryHash.GENESIS;
			for (List<Written> page = after(0); !page.isEmpty(); page = after(seq)) {
				for (Written entry : page) {
					Optional<Fault> fault = fault(entry, ++seq, hash);
					if (fault.isPresent()) {
						return new Bad(seq, fault.get());
					}
					hash = entry.hash();
				}
			}
			return atTheEnd(head, seq, hash);
		});
	}

	private static Verification atTheEnd(Head head, long last, String hash) {
		if (head.seq() > last) {
			return new Bad(last + 1, Fault.CUT_OFF);
		}
		if (head.seq() < last) {
			return new Bad(head.seq() + 1, Fault.BEYOND_HEAD);
		}
		return head.hash().equals(hash) ? new Verified(last, hash) : new Bad(last, Fault.HEAD_CHANGED);
	}

	private Optional<Fault> fault(Written entry, long expected, String prev) {
		if (entry.seq() != expected) {
			return Optional.of(Fault.REMOVED);
		}
		if (!entry.prev().equals(prev)) {
			return Optional.of(Fault.OUT_OF_CHAIN);
		}
		if (!entry.hash().equals(entry.computed())) {
			return Optional.of(Fault.CHANGED);
		}
		return isLabelledRight(entry) ? Optional.empty() : Optional.of(Fault.MISLABELLED);
	}

	private boolean isLabelledRight(Written entry) {
		try {
			Act act = this.json.readValue(entry.act(), Act.class);
			return act.id().equals(entry.id()) && act.subject().equals(entry.subject())
					&& act.type().equals(entry.type());
		}
		catch (JacksonException ex) {
			return false;
		}
	}

	private List<Written> after(long seq) {
		return this.jdbc.sql("""
				select seq, act_id, subject, type, act, origin, recorded_at, nonce, prev, hash from journal
				where seq > :seq order by seq limit :limit""")
			.param("seq", seq)
			.param("limit", PAGE)
			.query(JournalVerifier::map)
			.list();
	}

	private static Written map(ResultSet row, int number) throws SQLException {
		return new Written(row.getLong("seq"), row.getObject("act_id", UUID.class),
				row.getObject("subject", UUID.class), row.getString("type"), row.getString("act"),
				row.getString("origin"), Utc.read(row, "recorded_at"),
				row.getString("nonce"), row.getString("prev"), row.getString("hash"));
	}

	private record Head(long seq, String hash) {
	}

	/** A row as it stands, before anything in it is believed. */
	private record Written(long seq, UUID id, UUID subject, String type, String act, String origin, Instant recordedAt,
			String nonce, String prev, String hash) {

		String computed() {
			return EntryHash.of(this.seq, this.prev, this.nonce, this.origin, this.recordedAt, this.act);
		}

	}

}
