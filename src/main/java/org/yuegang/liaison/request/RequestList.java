package org.yuegang.liaison.request;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.yuegang.liaison.journal.Mode;
import org.yuegang.liaison.request.act.RequestKind;
import org.yuegang.liaison.request.state.RequestState;
import org.yuegang.liaison.system.BilingualText;
import org.yuegang.liaison.system.Cursor;
import org.yuegang.liaison.system.NodeIdentity;
import org.yuegang.liaison.system.Utc;
import tools.jackson.databind.json.JsonMapper;

/** The requests of this node as a list, the latest moved first, drafts of questions among them. */
@Component
public class RequestList {

	private static final String COLUMNS = """
			select c.id, (select n.ref from local_number n where n.subject = c.id) as ref, c.kind, c.state, c.mode, c.asker,
			       c.text_hant, c.text_hans, c.revision, c.updated_at, null as content from\s""";

	/** A draft that founded no act yet stands in the list as a row of its own; what it says is read from its content. */
	private static final String WRITTEN = """
			select d.subject, (select n.ref from local_number n where n.subject = d.subject), null, 'NONE', null, :unit, null,
			       null, 0, d.updated_at, d.content
			from draft d
			where d.purpose = 'QUESTION' and not exists (select 1 from request m where m.id = d.subject)""";

	private final JdbcClient jdbc;

	private final JsonMapper json;

	private final NodeIdentity node;

	RequestList(JdbcClient jdbc, JsonMapper json, NodeIdentity node) {
		this.jdbc = jdbc;
		this.json = json;
		this.node = node;
	}

	/** One page, and the cursor of the next; null when this is the last. */
	public Page find(RequestQuery query) {
		Map<String, @Nullable Object> parameters = new HashMap<>();
		String founded = COLUMNS + (query.incident() == null ? "request c" : "request_incident l join request c on c.id = l.request")
				+ " where " + conditions(query, parameters) + behind(query, "c.id", "c.updated_at")
				+ " order by " + (query.state() == null ? "" : "c.state desc, ") + "c.updated_at desc, c.id desc limit :limit";
		String written = WRITTEN + behind(query, "d.subject", "d.updated_at")
				+ " order by d.purpose desc, d.updated_at desc, d.subject desc limit :limit";
		String sql = holdsDrafts(query) ? "(" + founded + ") union all (" + written + ") order by updated_at desc, id desc limit :limit"
				: founded;
		parameters.put("unit", this.node.unit());
		parameters.put("limit", query.limit() + 1);
		if (query.after() != null) {
			parameters.put("cursorAt", Utc.of(query.after().at()));
			parameters.put("cursorId", query.after().id());
		}
		List<Item> items = new ArrayList<>(this.jdbc.sql(sql).params(parameters).query(this::item).list());
		boolean more = items.size() > query.limit();
		if (more) {
			items.removeLast();
		}
		return new Page(items, more ? new Cursor(items.getLast().updatedAt(), items.getLast().id()) : null);
	}

	private static String conditions(RequestQuery query, Map<String, @Nullable Object> parameters) {
		List<String> all = new ArrayList<>(List.of("1 = 1"));
		equal("state", query.state(), all, parameters);
		equal("kind", query.kind(), all, parameters);
		equal("mode", query.mode(), all, parameters);
		equal("asker", query.asker(), all, parameters);
		if (query.incident() != null) {
			all.add("l.incident = :incident");
			parameters.put("incident", query.incident());
		}
		return String.join(" and ", all);
	}

	private static String behind(RequestQuery query, String id, String at) {
		return query.after() == null ? ""
				: " and %2$s <= :cursorAt and (%2$s < :cursorAt or %1$s < :cursorId)".formatted(id, at);
	}

	/** A draft says nothing of itself that a filter could find, save that it is one of this unit's. */
	private boolean holdsDrafts(RequestQuery query) {
		return (query.state() == null || query.state() == RequestState.NONE) && query.kind() == null && query.mode() == null
				&& query.incident() == null && (query.asker() == null || query.asker().equals(this.node.unit()));
	}

	private static void equal(String column, @Nullable Object value, List<String> all,
			Map<String, @Nullable Object> parameters) {
		if (value != null) {
			all.add("c." + column + " = :" + column);
			parameters.put(column, value.toString());
		}
	}

	private Item item(ResultSet row, int number) throws SQLException {
		RequestLine line = RequestLine.read(row, this.json);
		return new Item(row.getObject("id", UUID.class), row.getString("ref"), line.kind(),
				RequestState.valueOf(row.getString("state")), line.mode(), row.getString("asker"), line.subject(),
				row.getInt("revision"), Utc.read(row, "updated_at"));
	}

	/** @param next the cursor of the next page, or null */
	public record Page(List<Item> items, @Nullable Cursor next) {
	}

	/** One request in a list. @param subject what is asked */
	public record Item(UUID id, String ref, RequestKind kind, RequestState state, Mode mode, String asker,
			BilingualText subject, int revision, Instant updatedAt) {
	}

}
