package org.yuegang.liaison.benchmark;

import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.yuegang.liaison.TestDatabase;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * How many statements a case costs from SUBMIT to CLOSED, counted by H2 itself: each row of a batch is one. Speed
 * moves with the machine; this does not.
 */
class StatementsTests {

	private static final int MOST = 80;

	private static final int CASES = 20;

	@TempDir
	private Path folder;

	@Test
	void aCaseCostsNoMoreStatementsThanItMay() {
		try (TestDatabase database = TestDatabase.h2(); Lifecycle lifecycle = new Lifecycle(database, this.folder)) {
			JdbcClient jdbc = database.jdbc();
			jdbc.sql("set query_statistics_max_entries 10000").update();
			jdbc.sql("set query_statistics true").update();
			lifecycle.prepare(CASES + 2);
			lifecycle.once();
			lifecycle.once();
			Map<String, Long> before = counted(jdbc);
			for (int i = 0; i < CASES; i++) {
				lifecycle.once();
			}
			Map<String, Long> made = counted(jdbc);
			before.forEach((statement, count) -> made.merge(statement, -count, Long::sum));
			long all = made.values().stream().mapToLong(Long::longValue).sum();
			assertThat((double) all / CASES).as(() -> list(made)).isPositive().isLessThanOrEqualTo(MOST);
		}
	}

	private static Map<String, Long> counted(JdbcClient jdbc) {
		Map<String, Long> counts = new HashMap<>();
		jdbc.sql("select sql_statement, execution_count from information_schema.query_statistics")
			.query((row, number) -> counts.merge(row.getString(1), row.getLong(2), Long::sum))
			.list();
		counts.keySet().removeIf(statement -> statement.contains("information_schema") || statement.equals("COMMIT")
				|| statement.contains(SimulatedPeer.LOOK));
		return counts;
	}

	private static String list(Map<String, Long> made) {
		return made.entrySet()
			.stream()
			.filter(each -> each.getValue() > 0)
			.sorted(Map.Entry.comparingByValue(Comparator.reverseOrder()))
			.map(each -> "%5.1f %s".formatted((double) each.getValue() / CASES, each.getKey().replaceAll("\\s+", " ")))
			.collect(Collectors.joining("\n", "statements a case:\n", "\n"));
	}

}
