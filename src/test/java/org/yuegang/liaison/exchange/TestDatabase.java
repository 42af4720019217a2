package org.yuegang.liaison.exchange;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.UUID;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;

/** A fresh, empty database that outlives the node on it. */
record TestDatabase(String url, String user) {

	private static EmbeddedPostgres postgres;

	static TestDatabase h2() {
		return new TestDatabase("jdbc:h2:mem:" + UUID.randomUUID()
				+ ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH;DB_CLOSE_DELAY=-1", "sa");
	}

	static synchronized TestDatabase postgres() {
		try {
			if (postgres == null) {
				postgres = EmbeddedPostgres.start();
			}
			String name = "d" + UUID.randomUUID().toString().replace("-", "");
			try (Connection connection = postgres.getPostgresDatabase().getConnection()) {
				connection.createStatement().execute("create database " + name);
			}
			return new TestDatabase(postgres.getJdbcUrl("postgres", name), "postgres");
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		catch (SQLException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
