package org.yuegang.liaison;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.yuegang.liaison.journal.StateRebuild;
import org.yuegang.liaison.journal.StateSnapshot;
import org.yuegang.liaison.lifecycle.CaseAuditor;

/**
 * Checks that a node's state is the fold of its journal and nothing else: every table of the live schema is either
 * named here as no state, or a rebuild empties it, fills it again and finds it equal. A state table that is empty
 * proves nothing and fails, so whoever adds one has to have it filled by the scenario played before.
 */
public final class RebuildCheck {

	/** What a node keeps beside its state: the record itself, streams, mail, drafts, sign-in and other working data. */
	private static final Set<String> NOT_STATE = Set.of("flyway_schema_history", "journal", "journal_head", "draft",
			"local_number", "idempotency", "officer", "account", "device", "guess", "kept_form", "mail", "exchange_outbound_stream",
			"exchange_outbound", "exchange_progress", "exchange_inbound_stream", "exchange_inbound",
			"calendar_year", "exchange_conflict", "exchange_alarm", "crossed_noted", "duty_shift", "duty_swap", "duty_change");

	/** Crossed acts are folded again in a test of their own, {@code CrossedActsTests}. */
	private static final Set<String> MAY_BE_EMPTY = Set.of("crossed_act", "duty_head");

	private RebuildCheck() {
	}

	public static void passes(TestNode node) {
		JdbcClient jdbc = node.bean(JdbcClient.class);
		StateRebuild rebuild = node.bean(StateRebuild.class);
		Set<String> state = new TreeSet<>(jdbc.sql("""
				select lower(table_name) from information_schema.tables
				where lower(table_schema) = 'public' and table_type = 'BASE TABLE'""").query(String.class).list());
		assertThat(state).as("a name on the list is no table any more").containsAll(NOT_STATE);
		state.removeAll(NOT_STATE);
		assertThat(state).as("state tables of the schema, and those that an applier owns")
			.containsExactlyInAnyOrderElementsOf(rebuild.tables());
		StateSnapshot before = StateSnapshot.of(jdbc, List.copyOf(state));
		assertThat(before.counts()).as("rows of each state table")
			.allSatisfy((table, rows) -> assertThat(rows > 0 || MAY_BE_EMPTY.contains(table)).isTrue());
		audit(node);
		StateRebuild.Rebuilt rebuilt = rebuild.rebuild();
		assertThat(rebuilt.differences()).isEmpty();
		assertThat(before.differences(StateSnapshot.of(jdbc, List.copyOf(state)))).isEmpty();
	}

	/** Each case derived by itself is the same as all of them one after the other. */
	private static void audit(TestNode node) {
		CaseAuditor auditor = node.bean(CaseAuditor.class);
		int audited = 0;
		while (auditor.next()) {
			audited++;
		}
		assertThat(audited).as("cases audited").isPositive();
		assertThat(node.bean(JdbcClient.class)
			.sql("select reference from exchange_alarm where kind = 'STATE_DIFFERS' and cleared_at is null")
			.query(String.class)
			.list()).as("cases whose rows are not what the journal says").isEmpty();
	}

}
