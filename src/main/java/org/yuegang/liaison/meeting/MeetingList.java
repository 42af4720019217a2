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

	/** A draft that founded no act yet stands in the list as a row of its own; its kind is read from its content. */
	private static final String ROWS = """
			select m.id, n.ref, m.kind, m.state, m.mode, m.convenor, m.agreed_time, m.grounds_hant, m.grounds_hans,
			       m.revision, m.updated_at, null as draft
			from meeting m join local_number n on n.subject = m.id
			union all
			select d.subject, n.ref, null, 'NONE', null, :unit, null, null, null, 0, d.updated_at, d.content
			from draft d join local_number n on n.subject = d.subject
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
		String sql = "select * from (" + ROWS + ") listed where " + conditions(query, parameters)
				+ " order by updated_at desc, id desc limit :limit";
		parameters.put("unit", this.node.unit());
		parameters.put("limit", query.limit() + 1);
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
			all.add("id in (select l.meeting from meeting_incident l where l.incident = :incident)");
			parameters.put("incident", query.incident());
		}
		if (query.after() != null) {
			all.add("(updated_at < :cursorAt or updated_at = :cursorAt and id < :cursorId)");
			parameters.put("cursorAt", Utc.of(query.after().at()));
			parameters.put("cursorId", query.after().id());
		}
		return String.join(" and ", all);
	}

	private static void equal(String column, @Nullable Object value, List<String> all,
			Map<String, @Nullable Object> parameters) {
		if (value != null) {
			all.add(column + " = :" + column);
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
