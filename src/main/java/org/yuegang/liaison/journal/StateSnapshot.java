package org.yuegang.liaison.journal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** All rows of some tables at one moment, each row as text, so that two moments can be compared. */
public record StateSnapshot(Map<String, List<String>> tables) {

	/** Reads the tables; to be called in the transaction whose view is meant. */
	public static StateSnapshot of(JdbcClient jdbc, List<String> tables) {
		Map<String, List<String>> rows = new LinkedHashMap<>();
		// The names come from the appliers or the schema itself, never from outside.
		tables.forEach(table -> rows.put(table,
				jdbc.sql("select * from " + table).query(StateSnapshot::line).list().stream().sorted().toList()));
		return new StateSnapshot(rows);
	}

	/** The rows of one case, which each table names by the column given. */
	static StateSnapshot of(JdbcClient jdbc, Map<String, String> columns, UUID subject) {
		Map<String, List<String>> rows = new LinkedHashMap<>();
		columns.forEach((table, column) -> rows.put(table,
				jdbc.sql("select * from %s where %s = :subject".formatted(table, column))
					.param("subject", subject)
					.query(StateSnapshot::line)
					.list()
					.stream()
					.sorted()
					.toList()));
		return new StateSnapshot(rows);
	}

	/** What the two do not have in common, table by table. */
	public List<Difference> differences(StateSnapshot later) {
		List<Difference> differences = new ArrayList<>();
		this.tables.forEach((table, rows) -> {
			List<String> laterRows = later.tables.getOrDefault(table, List.of());
			List<String> gone = without(rows, laterRows);
			List<String> come = without(laterRows, rows);
			if (!gone.isEmpty() || !come.isEmpty()) {
				differences.add(new Difference(table, gone, come));
			}
		});
		return differences;
	}

	/** How many rows each table holds. */
	public Map<String, Integer> counts() {
		Map<String, Integer> counts = new LinkedHashMap<>();
		this.tables.forEach((table, rows) -> counts.put(table, rows.size()));
		return counts;
	}

	/** The rows of a table that stood there only before, and only after. */
	public record Difference(String table, List<String> before, List<String> after) {
	}

	/** A row that stands there twice has to be found twice. */
	private static List<String> without(List<String> rows, List<String> others) {
		Map<String, Integer> left = new HashMap<>();
		others.forEach(row -> left.merge(row, 1, Integer::sum));
		return rows.stream().filter(row -> left.merge(row, -1, Integer::sum) < 0).toList();
	}

	private static String line(ResultSet row, int number) throws SQLException {
		StringBuilder text = new StringBuilder();
		for (int column = 1; column <= row.getMetaData().getColumnCount(); column++) {
			text.append(column == 1 ? "" : " | ")
				.append(row.getMetaData().getColumnLabel(column))
				.append('=')
				.append(text(row.getObject(column)));
		}
		return text.toString();
	}

	private static String text(@Nullable Object value) {
		return switch (value) {
			case null -> "null";
			case byte[] bytes -> HexFormat.of().formatHex(bytes);
			case OffsetDateTime time -> time.toInstant().toString();
			case Timestamp time -> time.toInstant().toString();
			default -> value.toString();
		};
	}

}
