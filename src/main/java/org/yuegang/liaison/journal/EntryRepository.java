package org.yuegang.liaison.journal;

import java.security.SecureRandom;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.yuegang.liaison.system.Utc;
import tools.jackson.databind.json.JsonMapper;

/** The rows of the journal. Nothing here updates or deletes one. */
@Component
class EntryRepository {

	private static final String COLUMNS = "seq, act, origin, recorded_at, nonce, prev, hash";

	private final JdbcClient jdbc;

	private final JsonMapper json;

	private final SecureRandom random = new SecureRandom();

	EntryRepository(JdbcClient jdbc, JsonMapper json) {
		this.jdbc = jdbc;
		this.json = json;
	}

	Entry add(long seq, String prev, Act act, Origin origin, Instant recordedAt) {
		String written = this.json.writeValueAsString(act);
		String nonce = nonce();
		String hash = EntryHash.of(seq, prev, nonce, origin.name(), recordedAt, written);
		this.jdbc.sql("""
				insert into journal (seq, act_id, subject, type, act, origin, recorded_at, nonce, prev, hash)
				values (:seq, :id, :subject, :type, :act, :origin, :at, :nonce, :prev, :hash)""")
			.param("seq", seq)
			.param("id", act.id())
			.param("subject", act.subject())
			.param("type", act.type())
			.param("act", written)
			.param("origin", origin.name())
			.param("at", Utc.of(recordedAt))
			.param("nonce", nonce)
			.param("prev", prev)
			.param("hash", hash)
			.update();
		return new Entry(seq, act, origin, recordedAt, nonce, prev, hash);
	}

	List<Entry> ofSubject(UUID subject) {
		return this.jdbc.sql("select " + COLUMNS + " from journal where subject = :subject order by seq")
			.param("subject", subject)
			.query(this::map)
			.list();
	}

	Optional<Entry> find(UUID act) {
		return this.jdbc.sql("select " + COLUMNS + " from journal where act_id = :id")
			.param("id", act)
			.query(this::map)
			.optional();
	}

	List<Entry> find(Collection<UUID> acts) {
		return this.jdbc.sql("select " + COLUMNS + " from journal where act_id in (:ids)").param("ids", acts).query(this::map).list();
	}

	/** The entries that follow {@code seq}, in order, one page of them. */
	List<Entry> after(long seq, int limit) {
		return this.jdbc.sql("select " + COLUMNS + " from journal where seq > :seq order by seq limit :limit")
			.param("seq", seq)
			.param("limit", limit)
			.query(this::map)
			.list();
	}

	private Entry map(ResultSet row, int number) throws SQLException {
		return new Entry(row.getLong("seq"), this.json.readValue(row.getString("act"), Act.class),
				Origin.valueOf(row.getString("origin")),
				Utc.read(row, "recorded_at"), row.getString("nonce"),
				row.getString("prev"), row.getString("hash"));
	}

	private String nonce() {
		byte[] bytes = new byte[16];
		this.random.nextBytes(bytes);
		return HexFormat.of().formatHex(bytes);
	}

}
