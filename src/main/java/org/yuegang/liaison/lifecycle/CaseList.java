package org.yuegang.liaison.lifecycle;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.BiFunction;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.yuegang.liaison.journal.Mode;
import org.yuegang.liaison.system.Cursor;
import org.yuegang.liaison.system.NodeIdentity;
import org.yuegang.liaison.system.Utc;

/**
 * The cases of a feature that can be about incidents, as a list, the latest moved first, and among them the drafts that
 * founded no act yet. Each part is a stretch of one index. A feature says where its rows are and how one is read.
 *
 * @param <Q> what narrows the list
 * @param <I> one case in it
 */
public abstract class CaseList<Q extends CaseList.Query, I> {

	private final JdbcClient jdbc;

	private final NodeIdentity node;

	private final Source source;

	protected CaseList(JdbcClient jdbc, NodeIdentity node, Source source) {
		this.jdbc = jdbc;
		this.node = node;
		this.source = source;
	}

	/** What narrows a list; whatever is null does not. */
	public interface Query {

		/** At most so many in a page. */
		int LARGEST_PAGE = 200;

		/** {@code NONE} lists drafts. */
		@Nullable Enum<?> state();

		@Nullable Enum<?> kind();

		@Nullable Mode mode();

		/** The unit that founded the case. */
		@Nullable String unit();

		/** An incident that it is about. */
		@Nullable UUID incident();

		@Nullable Cursor after();

		int limit();

	}

	/**
	 * Where the rows are.
	 *
	 * @param table of the cases; a second one, {@code …_incident}, links them with incidents
	 * @param unit the column of the unit that founded a case
	 * @param columns what is selected of a case {@code c}
	 * @param draftColumns the same of a draft {@code d}
	 * @param purpose of the drafts that found a case
	 */
	public record Source(String table, String unit, String columns, String draftColumns, String purpose) {
	}

	protected abstract I item(ResultSet row, int number) throws SQLException;

	protected abstract Cursor cursor(I item);

	/** One page, and the cursor of the next; null when this is the last. */
	protected final <P> P find(Q query, BiFunction<List<I>, @Nullable Cursor, P> page) {
		Map<String, @Nullable Object> parameters = new HashMap<>();
		String sql = sql(query, parameters);
		parameters.put("unit", this.node.unit());
		parameters.put("limit", query.limit() + 1);
		if (query.after() != null) {
			parameters.put("cursorAt", Utc.of(query.after().at()));
			parameters.put("cursorId", query.after().id());
		}
		List<I> items = new ArrayList<>(this.jdbc.sql(sql).params(parameters).query(this::item).list());
		boolean more = items.size() > query.limit();
		if (more) {
			items.removeLast();
		}
		return page.apply(items, more ? cursor(items.getLast()) : null);
	}

	private String sql(Q query, Map<String, @Nullable Object> parameters) {
		String table = this.source.table;
		String founded = "select " + this.source.columns + " from "
				+ (query.incident() == null ? table + " c" : "%1$s_incident l join %1$s c on c.id = l.%1$s".formatted(table))
				+ " where " + conditions(query, parameters) + behind(query, "c.id", "c.updated_at")
				+ " order by " + (query.state() == null ? "" : "c.state desc, ") + "c.updated_at desc, c.id desc limit :limit";
		if (!holdsDrafts(query)) {
			return founded;
		}
		String written = "select " + this.source.draftColumns + " from draft d where d.purpose = '" + this.source.purpose
				+ "' and not exists (select 1 from " + table + " m where m.id = d.subject)" + behind(query, "d.subject", "d.updated_at")
				+ " order by d.purpose desc, d.updated_at desc, d.subject desc limit :limit";
		return "(" + founded + ") union all (" + written + ") order by updated_at desc, id desc limit :limit";
	}

	private String conditions(Q query, Map<String, @Nullable Object> parameters) {
		List<String> all = new ArrayList<>(List.of("1 = 1"));
		equal("state", query.state(), all, parameters);
		equal("kind", query.kind(), all, parameters);
		equal("mode", query.mode(), all, parameters);
		equal(this.source.unit, query.unit(), all, parameters);
		if (query.incident() != null) {
			all.add("l.incident = :incident");
			parameters.put("incident", query.incident());
		}
		return String.join(" and ", all);
	}

	private static String behind(Query query, String id, String at) {
		return query.after() == null ? ""
				: " and %2$s <= :cursorAt and (%2$s < :cursorAt or %1$s < :cursorId)".formatted(id, at);
	}

	/** A draft says nothing of itself that a filter could find, save that it is one of this unit's. */
	private boolean holdsDrafts(Q query) {
		return (query.state() == null || query.state().name().equals("NONE")) && query.kind() == null && query.mode() == null
				&& query.incident() == null && (query.unit() == null || query.unit().equals(this.node.unit()));
	}

	private static void equal(String column, @Nullable Object value, List<String> all,
			Map<String, @Nullable Object> parameters) {
		if (value != null) {
			all.add("c." + column + " = :" + column);
			parameters.put(column, value.toString());
		}
	}

}
