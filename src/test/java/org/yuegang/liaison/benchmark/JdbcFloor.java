package org.yuegang.liaison.benchmark;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicInteger;

import com.zaxxer.hikari.HikariDataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.jdbc.support.MetaDataAccessException;
import org.yuegang.liaison.TestDatabase;
import org.yuegang.liaison.journal.Durable;

/**
 * The least that any such lifecycle must do: per step, in one transaction of plain JDBC, lock the one head row, update
 * the case's row, insert a journal row and an outbound row; then force it to disk by the very same {@link Durable}.
 * Nothing is read, decided, written as JSON, hashed or signed. It has a database and a pool of the same size to itself.
 */
final class JdbcFloor implements Contender {

	/** As the node's pool. */
	static final int POOL = 20;

	/** About what an act weighs as text. */
	private static final String CONTENT = "x".repeat(1_500);

	private final HikariDataSource pool = new HikariDataSource();

	private final Durable durable;

	private final int steps;

	private final ConcurrentLinkedQueue<UUID> ready = new ConcurrentLinkedQueue<>();

	private final AtomicInteger done = new AtomicInteger();

	JdbcFloor(TestDatabase database, int steps) throws MetaDataAccessException {
		this.pool.setJdbcUrl(database.url());
		this.pool.setUsername(database.user());
		this.pool.setPassword(database.password());
		this.pool.setMaximumPoolSize(POOL);
		this.steps = steps;
		JdbcClient jdbc = JdbcClient.create(this.pool);
		this.durable = new Durable(new JdbcTransactionManager(this.pool), jdbc, this.pool);
		jdbc.sql("create table floor_head (id integer primary key)").update();
		jdbc.sql("insert into floor_head (id) values (1)").update();
		jdbc.sql("create table floor_case (id uuid primary key, step integer not null, content varchar not null)").update();
		for (String table : List.of("floor_journal", "floor_outbound")) {
			jdbc.sql("create table " + table + " (subject uuid not null, step integer not null, content varchar not null, "
					+ "primary key (subject, step))").update();
		}
	}

	@Override
	public void prepare(int units) {
		JdbcClient jdbc = JdbcClient.create(this.pool);
		for (int i = 0; i < units; i++) {
			UUID id = UUID.randomUUID();
			jdbc.sql("insert into floor_case (id, step, content) values (?, 0, ?)").params(id, CONTENT).update();
			this.ready.add(id);
		}
	}

	@Override
	public void once() {
		UUID id = this.ready.remove();
		for (int step = 1; step <= this.steps; step++) {
			step(id, step);
			this.durable.force();
		}
		this.done.addAndGet(this.steps);
	}

	@Override
	public void check() {
		long rows = JdbcClient.create(this.pool).sql("select count(*) from floor_journal").query(Long.class).single();
		if (rows != this.done.get()) {
			throw new IllegalStateException("The floor did " + rows + " steps of " + this.done);
		}
	}

	@Override
	public void close() {
		this.pool.close();
	}

	private void step(UUID id, int step) {
		try (Connection connection = this.pool.getConnection()) {
			connection.setAutoCommit(false);
			lock(connection);
			update(connection, "update floor_case set step = ?, content = ? where id = ?", step, CONTENT, id);
			update(connection, "insert into floor_journal (subject, step, content) values (?, ?, ?)", id, step, CONTENT);
			update(connection, "insert into floor_outbound (subject, step, content) values (?, ?, ?)", id, step, CONTENT);
			connection.commit();
		}
		catch (SQLException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private static void lock(Connection connection) throws SQLException {
		try (PreparedStatement statement = connection
			.prepareStatement("select id from floor_head where id = 1 for update");
				ResultSet row = statement.executeQuery()) {
			row.next();
		}
	}

	private static void update(Connection connection, String sql, Object... values) throws SQLException {
		try (PreparedStatement statement = connection.prepareStatement(sql)) {
			for (int i = 0; i < values.length; i++) {
				statement.setObject(i + 1, values[i]);
			}
			statement.executeUpdate();
		}
	}

}
