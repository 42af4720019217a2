package org.yuegang.liaison.benchmark;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.yuegang.liaison.TestDatabase;

/** The durable lifecycle of a case on one node beside the least that JDBC must do for it, on both databases. */
class LifecycleBenchmark {

	@TempDir
	private Path folder;

	@Test
	void measuresTheLifecycleBesideItsFloor() throws Exception {
		List<String> table = new ArrayList<>();
		System.out.println("\n" + Machine.described());
		warmUp();
		measure("H2", TestDatabase::h2, table);
		measure("PostgreSQL", LifecycleBenchmark::durablePostgres, table);
		System.out.println("\n" + Contest.heading("cases"));
		table.forEach(System.out::println);
	}

	/** What is measured first must not pay for compiling the code of all. */
	private void warmUp() throws Exception {
		Sizes sizes = Sizes.configured();
		try (TestDatabase database = TestDatabase.h2();
				Contender lifecycle = new Lifecycle(database, this.folder.resolve("warm-up"))) {
			for (int i = 0; i < 2 * sizes.warmUps(); i++) {
				Slice.of(lifecycle, 4, sizes.cases());
			}
		}
	}

	/** The embedded server answers before a commit is on disk, to be quick in tests; PostgreSQL's own default does not. */
	private static TestDatabase durablePostgres() {
		TestDatabase database = TestDatabase.postgres();
		String name = database.jdbc().sql("select current_database()").query(String.class).single();
		database.jdbc().sql("alter database " + name + " set synchronous_commit = on").update();
		return database;
	}

	private void measure(String name, Supplier<TestDatabase> databases, List<String> table) throws Exception {
		Sizes sizes = Sizes.configured();
		for (int threads : sizes.threads()) {
			// Fresh databases each time: one thread's figures must not rest on fewer rows than sixteen threads'.
			try (TestDatabase ours = databases.get();
					TestDatabase theirs = databases.get();
					Contender lifecycle = new Lifecycle(ours, this.folder.resolve(name + threads));
					Contender floor = new JdbcFloor(theirs, Lifecycle.ACTS)) {
				Contest contest = new Contest(name, "cases", Lifecycle.ACTS, threads)
					.run(lifecycle, floor, sizes, sizes.cases());
				table.add(contest.line());
				System.out.println(contest.words());
			}
		}
	}

}
