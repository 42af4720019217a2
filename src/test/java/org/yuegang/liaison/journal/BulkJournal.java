package org.yuegang.liaison.journal;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Instant;
import java.util.UUID;

import org.yuegang.liaison.system.Utc;

/**
 * Writes entries behind the journal's back, chained as it chains them, many to a batch: for a past that is too long to
 * be lived through. Nothing may use the journal meanwhile; {@link #close()} moves its head.
 */
public final class BulkJournal implements AutoCloseable {

	private static final int BATCH = 1_000;

	private final Connection connection;

	private final PreparedStatement insert;

	private long seq;

	private String hash;

	private long nonce;

	public BulkJournal(Connection connection) throws SQLException {
		this.connection = connection;
		try (Statement head = connection.createStatement();
				ResultSet row = head.executeQuery("select seq, hash from journal_head where id = 1")) {
			row.next();
			this.seq = row.getLong("seq");
			this.hash = row.getString("hash");
		}
		this.insert = connection.prepareStatement("""
				insert into journal (seq, act_id, subject, type, act, origin, recorded_at, nonce, prev, hash)
				values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""");
	}

	public void add(UUID act, UUID subject, String type, String written, String origin, Instant recordedAt)
			throws SQLException {
		String prev = this.hash;
		this.seq++;
		String random = "%032x".formatted(++this.nonce);
		this.hash = EntryHash.of(this.seq, prev, random, origin, recordedAt, written);
		this.insert.setLong(1, this.seq);
		this.insert.setObject(2, act);
		this.insert.setObject(3, subject);
		this.insert.setString(4, type);
		this.insert.setString(5, written);
		this.insert.setString(6, origin);
		this.insert.setObject(7, Utc.of(recordedAt));
		this.insert.setString(8, random);
		this.insert.setString(9, prev);
		this.insert.setString(10, this.hash);
		this.insert.addBatch();
		if (this.seq % BATCH == 0) {
			this.insert.executeBatch();
		}
	}

	@Override
	public void close() throws SQLException {
		this.insert.executeBatch();
		this.insert.close();
		try (PreparedStatement head = this.connection.prepareStatement("update journal_head set seq = ?, hash = ? where id = 1")) {
			head.setLong(1, this.seq);
			head.setString(2, this.hash);
			head.executeUpdate();
		}
	}

}
