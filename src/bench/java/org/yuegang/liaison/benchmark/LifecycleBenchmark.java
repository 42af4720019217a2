package org.yuegang.liaison.benchmark;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Supplier;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.MetaDataAccessException;
import org.yuegang.liaison.TestDatabase;

/**
 * The durable lifecycle of a case on one node beside the least that JDBC must do for it and beside a workflow engine,
 * on both databases.
 */
class LifecycleBenchmark {

	@TempDir
	private Path folder;

	private int flowables;

	@Test
	void measuresTheLifecycleBesideItsFloorAndAnEngine() throws Exception {
		List<String> table = new ArrayList<>();
		System.out.println("\n" + Machine.described());
		System.out.println(Signatures.measured());
		warmUp();
		measure("H2", TestDatabase::h2, this::flowableOnH2, table);
		try (EmbeddedPostgres server = durablePostgres()) {
			Supplier<TestDatabase> databases = () -> TestDatabase.postgres(server);
			measure("PostgreSQL", databases, () -> flowableOn(databases.get()), table);
		}
		System.out.println();
		table.forEach(System.out::println);
	}

	private void warmUp() throws Exception {
		Sizes sizes = Sizes.configured();
		try (TestDatabase database = TestDatabase.h2();
				Contender lifecycle = new Lifecycle(database, this.folder.resolve("warm-up"))) {
			Contest.warmUp(lifecycle, sizes, sizes.cases());
		}
	}

	/** To be quick in tests, the embedded server forces nothing to disk; PostgreSQL's own defaults do. */
	private static EmbeddedPostgres durablePostgres() throws IOException {
		EmbeddedPostgres server = EmbeddedPostgres.builder()
			.setLocaleConfig("locale", "C")
			.setServerConfig("fsync", "on")
			.setServerConfig("synchronous_commit", "on")
			.start();
		JdbcClient jdbc = JdbcClient.create(server.getPostgresDatabase());
		for (String setting : List.of("fsync", "synchronous_commit", "full_page_writes")) {
			if (!jdbc.sql("show " + setting).query(String.class).single().equals("on")) {
				throw new IllegalStateException(setting + " is not on: nothing durable would be measured");
			}
		}
		return server;
	}

	/** With H2's own names: the engine does not find its tables by the node's lower-case ones. */
	private Flowable flowableOnH2() throws MetaDataAccessException {
		return new Flowable("jdbc:h2:file:" + this.folder.resolve("flowable" + this.flowables++)
				+ ";WRITE_DELAY=0;DB_CLOSE_ON_EXIT=FALSE", "sa", "", Lifecycle.ACTS);
	}

	private static Flowable flowableOn(TestDatabase database) throws MetaDataAccessException {
		return new Flowable(database.url(), database.user(), database.password(), Lifecycle.ACTS);
	}

	private void measure(String name, Supplier<TestDatabase> databases, Callable<Flowable> engines, List<String> table)
			throws Exception {
		Sizes sizes = Sizes.configured();
		for (int threads : sizes.threads()) {
			// Fresh databases each time: one thread's figures must not rest on fewer rows than sixteen threads'.
			try (TestDatabase ours = databases.get();
					TestDatabase theirs = databases.get();
					Contender lifecycle = new Lifecycle(ours, this.folder.resolve(name + threads));
					Contender floor = new JdbcFloor(theirs, Lifecycle.ACTS);
					Contender engine = engines.call()) {
				Contest contest = new Contest(name, "cases", Lifecycle.ACTS, threads).run(lifecycle,
						List.of(Reference.floor(floor), Reference.rival("Flowable", engine)), sizes, sizes.cases());
				if (table.isEmpty()) {
					table.add(contest.heading());
				}
				table.add(contest.line());
				System.out.println(contest.words());
			}
		}
	}

}
