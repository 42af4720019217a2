package org.yuegang.liaison.journal;

import java.util.List;
import java.util.Map;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Folds the whole journal again into emptied state tables, under the journal's lock. State is nothing but that fold,
 * so the tables must come out as they were; what does not is told.
 */
@Component
public class StateRebuild {

	private static final int PAGE = 500;

	private final Journal journal;

	private final EntryRepository entries;

	private final Fold fold;

	private final JdbcClient jdbc;

	private final Durable durable;

	private final TransactionTemplate transaction;

	StateRebuild(Journal journal, EntryRepository entries, Fold fold, JdbcClient jdbc, Durable durable,
			PlatformTransactionManager transactions) {
		this.journal = journal;
		this.entries = entries;
		this.fold = fold;
		this.jdbc = jdbc;
		this.durable = durable;
		this.transaction = new TransactionTemplate(transactions);
	}

	/** Rebuilds state and keeps the outcome. */
	public Rebuilt rebuild() {
		return this.durable.commit(this::foldAgain);
	}

	/** Rebuilds state to compare, and leaves everything as it was. */
	public Rebuilt compare() {
		return this.transaction.execute(status -> {
			status.setRollbackOnly();
			return foldAgain();
		});
	}

	/** The tables that a rebuild empties and fills again. */
	public List<String> tables() {
		return this.fold.tables();
	}

	private Rebuilt foldAgain() {
		this.journal.lock();
		List<String> tables = tables();
		StateSnapshot before = StateSnapshot.of(this.jdbc, tables);
		tables.forEach(table -> this.jdbc.sql("delete from " + table).update());
		KeptState.forgetAll();
		long folded = 0;
		for (List<Entry> page = this.entries.after(0, PAGE); !page.isEmpty();) {
			page.forEach(this.fold::apply);
			KeptState.forgetAll();
			folded = page.getLast().seq();
			page = this.entries.after(folded, PAGE);
		}
		KeptState.writeLate();
		StateSnapshot after = StateSnapshot.of(this.jdbc, tables);
		return new Rebuilt(folded, after.counts(), before.differences(after));
	}

	/**
	 * The outcome.
	 *
	 * @param entries how many entries were folded
	 * @param rows how many rows each state table now holds
	 * @param differences what was not as it had been; empty when state was right
	 */
	public record Rebuilt(long entries, Map<String, Integer> rows, List<StateSnapshot.Difference> differences) {
	}

}
