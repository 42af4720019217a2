package org.yuegang.liaison.meeting;

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
import org.yuegang.liaison.meeting.act.MeetingKind;
import org.yuegang.liaison.meeting.state.MeetingState;
import org.yuegang.liaison.system.BilingualText;
import org.yuegang.liaison.system.Cursor;
import org.yuegang.liaison.system.NodeIdentity;
import org.yuegang.liaison.system.Utc;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The meetings of this node as a list, the latest moved first, drafts of proposals among them. */
@Component
public class MeetingList {

	private static final String COLUMNS = """
			select c.id, (select n.ref from local_number n where n.subject = c.id) as ref, c.kind, c.state, c.mode, c.convenor, c.agreed_time, c.grounds_hant, c.grounds_hans,
			       c.revision, c.updated_at, null as draft from\s""";

	/** A draft that founded no act yet stands in the list as a row of its own; its kind is read from its content. */
	private static final String WRITTEN = """
			select d.subject, (select n.ref from local_number n where n.subject = d.subject), null, 'NONE', null, :unit, null, null, null, 0, d.updated_at, d.content
			from draft d
			where d.purpose = 'PROPOSAL' and not exists (select 1 from meeting m where m.id = d.subject)""";

	private final JdbcClient jdbc;

	private final JsonMapper json;

	private final NodeIdentity node;

	MeetingList(JdbcClient jdbc, JsonMapper json, NodeIdentity node) {
		this.jdbc = jdbc;
		this.json = json;
		this.node = node;
	}

	/** One page, and the cursor of the next; null when this is the last. */
	public Page find(MeetingQuery query) {
		Map<String, @Nullable Object> parameters = new HashMap<>();
		String founded = COLUMNS + (query.incident() == null ? "meeting c" : "meeting_incident l join meeting c on c.id = l.meeting")
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

	private static String conditions(MeetingQuery query, Map<String, @Nullable Object> parameters) {
		List<String> all = new ArrayList<>(List.of("1 = 1"));
		equal("state", query.state(), all, parameters);
		equal("kind", query.kind(), all, parameters);
		equal("mode", query.mode(), all, parameters);
		equal("convenor", query.convenor(), all, parameters);
		if (query.incident() != null) {
			all.add("l.incident = :incident");
			parameters.put("incident", query.incident());
		}
		return String.join(" and ", all);
	}

	private static String behind(MeetingQuery query, String id, String at) {
		return query.after() == null ? ""
				: " and %2$s <= :cursorAt and (%2$s < :cursorAt or %1$s < :cursorId)".formatted(id, at);
	}

	/** A draft says nothing of itself that a filter could find, save that it is one of this unit's. */
	private boolean holdsDrafts(MeetingQuery query) {
		return (query.state() == null || query.state() == MeetingState.NONE) && query.kind() == null && query.mode() == null
				&& query.incident() == null && (query.convenor() == null || query.convenor().equals(this.node.unit()));
	}

	private static void equal(String column, @Nullable Object value, List<String> all,
			Map<String, @Nullable Object> parameters) {
		if (value != null) {
			all.add("c." + column + " = :" + column);
			parameters.put(column, value.toString());
		}
	}

	private Item item(ResultSet row, int number) throws SQLException {
		String draft = row.getString("draft");
		JsonNode written = this.json.readTree(draft == null ? "{}" : draft);
		return new Item(row.getObject("id", UUID.class), row.getString("ref"),
				MeetingKind.valueOf(draft == null ? row.getString("kind") : written.path("kind").asString("EMERGENCY")),
				MeetingState.valueOf(row.getString("state")),
				Mode.valueOf(draft == null ? row.getString("mode") : written.path("mode").asString("ACTUAL")),
				row.getString("convenor"),
				draft == null ? new BilingualText(row.getString("grounds_hant"), row.getString("grounds_hans"))
						: BilingualText.read(written.path("grounds")),
				Utc.readIfAny(row, "agreed_time"), row.getInt("revision"),
				Utc.read(row, "updated_at"));
	}

	/** @param next the cursor of the next page, or null */
	public record Page(List<Item> items, @Nullable Cursor next) {
	}

	/**
	 * One meeting in a list.
	 *
	 * @param time the time both sides agreed
	 */
	public record Item(UUID id, String ref, MeetingKind kind, MeetingState state, Mode mode, String convenor,
			BilingualText grounds, @Nullable Instant time, int revision, Instant updatedAt) {
	}

}
