package org.yuegang.liaison.journal;

import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.ResultSetExtractor;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.util.function.SingletonSupplier;

/**
 * Holds the state rows of one case against what its journal entries say: the rows are taken away, made again by the
 * appliers, compared in every column, and put back as they were by rolling back. What officers wait for and what the
 * sweeper looks for are such rows; one that was lost or changed would else be missed for ever.
 */
@Component
public class StateAudit {

	private static final String SUBJECT = "subject";

	private final Journal journal;

	private final Fold fold;

	private final JdbcClient jdbc;

	private final TransactionTemplate transaction;

	/** By which column each state table names the case; a table of no single case, such as a count, has none. */
	private final SingletonSupplier<Map<String, String>> columns = SingletonSupplier.of(this::columns);

	StateAudit(Journal journal, Fold fold, JdbcClient jdbc, PlatformTransactionManager transactions) {
		this.journal = journal;
		this.fold = fold;
		this.jdbc = jdbc;
		this.transaction = new TransactionTemplate(transactions);
	}

	/** The next case that the journal knows, in an order that stays; the first one for null, empty behind the last. */
	public Optional<UUID> caseBehind(@Nullable UUID subject) {
		return this.jdbc
			.sql("select subject from journal " + (subject == null ? "" : "where subject > :subject ") + "order by subject limit 1")
			.params(subject == null ? Map.of() : Map.of("subject", subject))
			.query(UUID.class)
			.optional();
	}

	/** What stands in the case's rows and should not, and the other way round. Keeps the journal's lock meanwhile. */
	public List<StateSnapshot.Difference> differences(UUID subject) {
		return this.transaction.execute(status -> {
			status.setRollbackOnly();
			this.journal.lock();
			KeptState.forgetAll();
			Map<String, String> columns = this.columns.obtain();
			StateSnapshot found = StateSnapshot.of(this.jdbc, columns, subject);
			columns.forEach((table, column) -> this.jdbc.sql("delete from %s where %s = :subject".formatted(table, column))
				.param("subject", subject)
				.update());
			this.journal.entriesOf(subject).forEach(this.fold::apply);
			KeptState.writeLate();
			return found.differences(StateSnapshot.of(this.jdbc, columns, subject));
		});
	}

	private Map<String, String> columns() {
		Map<String, String> columns = new LinkedHashMap<>();
		for (String table : this.fold.tables()) {
			ResultSetExtractor<Optional<String>> shape = rows -> column(rows.getMetaData());
			this.jdbc.sql("select * from " + table + " where 1 = 0").query(shape).ifPresent(column -> columns.put(table, column));
		}
		return columns;
	}

	/** The one called {@code subject}, else the first, if it is a UUID. */
	private static Optional<String> column(ResultSetMetaData row) throws SQLException {
		for (int i = 1; i <= row.getColumnCount(); i++) {
			if (row.getColumnName(i).equals(SUBJECT)) {
				return Optional.of(SUBJECT);
			}
		}
		return row.getColumnTypeName(1).equalsIgnoreCase("uuid") ? Optional.of(row.getColumnName(1)) : Optional.empty();
	}

}
