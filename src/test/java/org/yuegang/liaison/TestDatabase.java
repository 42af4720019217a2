package org.yuegang.liaison;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.UUID;

import javax.sql.DataSource;

import com.zaxxer.hikari.HikariDataSource;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import org.flywaydb.core.Flyway;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcOperations;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.util.FileSystemUtils;
import org.yuegang.liaison.trial.NodeStart;

/**
 * A fresh migrated database: an H2 file as an embedded node keeps it, or a database of its own on a real PostgreSQL
 * that is started once per JVM. A test class runs on both by having its cases in an abstract base with
 * {@code abstract TestDatabase database()}.
 */
public final class TestDatabase implements AutoCloseable {

	private final String url;

	private final String user;

	private final String password;

	private final HikariDataSource dataSource;

	private final JdbcTransactionManager transactions;

	private final Runnable cleanup;

	private TestDatabase(String url, String user, String password, Runnable cleanup) {
		this.url = url;
		this.user = user;
		this.password = password;
		this.cleanup = cleanup;
		this.dataSource = new HikariDataSource();
		this.dataSource.setJdbcUrl(url);
		this.dataSource.setUsername(user);
		this.dataSource.setPassword(password);
		this.dataSource.setMaximumPoolSize(8);
		this.transactions = new JdbcTransactionManager(this.dataSource);
		Flyway.configure().dataSource(this.dataSource).load().migrate();
	}

	public static TestDatabase h2() {
		try {
			Path folder = Files.createTempDirectory("liaison-database");
			return new TestDatabase(NodeStart.h2(folder), "sa", "", () -> {
				try {
					FileSystemUtils.deleteRecursively(folder);
				}
				catch (IOException ex) {
					throw new UncheckedIOException(ex);
				}
			});
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	public static TestDatabase postgres() {
		return postgres(Server.POSTGRES);
	}

	/** A database of its own on a server that the caller started, as he wants it configured. */
	public static TestDatabase postgres(EmbeddedPostgres server) {
		String name = "test_" + UUID.randomUUID().toString().replace("-", "").toLowerCase(Locale.ROOT);
		JdbcClient.create(server.getPostgresDatabase()).sql("create database " + name).update();
		return new TestDatabase(server.getJdbcUrl("postgres", name), "postgres", "postgres", () -> {
		});
	}

	/** For {@code NodeStart.database(url, user, password)}. */
	public String url() {
		return this.url;
	}

	public String user() {
		return this.user;
	}

	public String password() {
		return this.password;
	}

	public DataSource dataSource() {
		return this.dataSource;
	}

	public JdbcClient jdbc() {
		return JdbcClient.create(this.dataSource);
	}

	public NamedParameterJdbcOperations batches() {
		return new NamedParameterJdbcTemplate(this.dataSource);
	}

	public PlatformTransactionManager transactions() {
		return this.transactions;
	}

	/** Runs the work in one transaction. */
	public void inTransaction(Runnable work) {
		new TransactionTemplate(this.transactions).executeWithoutResult(status -> work.run());
	}

	@Override
	public void close() {
		this.dataSource.close();
		this.cleanup.run();
	}

	/** Started by the first test that needs it; ends with the JVM. */
	private static final class Server {

		private static final EmbeddedPostgres POSTGRES = start();

		private static EmbeddedPostgres start() {
			try {
				EmbeddedPostgres postgres = EmbeddedPostgres.builder()
					.setLocaleConfig("locale", "C")
					.setServerConfig("max_connections", "400")
					.start();
				Runtime.getRuntime().addShutdownHook(new Thread(() -> {
					try {
						postgres.close();
					}
					catch (IOException ex) {
						throw new UncheckedIOException(ex);
					}
				}));
				return postgres;
			}
			catch (IOException ex) {
				throw new UncheckedIOException(ex);
			}
		}

	}

}
