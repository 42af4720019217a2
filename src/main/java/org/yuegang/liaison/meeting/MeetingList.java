package org.yuegang.liaison.meeting;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.yuegang.liaison.journal.Mode;
import org.yuegang.liaison.lifecycle.CaseList;
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
public class MeetingList extends CaseList<MeetingQuery, MeetingList.Item> {

	private static final String COLUMNS = """
			c.id, (select n.ref from local_number n where n.subject = c.id) as ref, c.kind, c.state, c.mode, c.convenor, c.agreed_time, c.grounds_hant, c.grounds_hans,
			c.revision, c.updated_at, null as draft""";

	/** A draft stands in the list as a row of its own; its kind is read from its content. */
	private static final String DRAFT_COLUMNS = """
			d.subject, (select n.ref from local_number n where n.subject = d.subject), null, 'NONE', null, :unit, null, null, null, 0, d.updated_at, d.content""";

	private final JsonMapper json;

	MeetingList(JdbcClient jdbc, JsonMapper json, NodeIdentity node) {
		super(jdbc, node, new Source("meeting", "convenor", COLUMNS, DRAFT_COLUMNS, "PROPOSAL"));
		this.json = json;
	}

	/** One page, and the cursor of the next; null when this is the last. */
	public Page find(MeetingQuery query) {
		return find(query, Page::new);
	}

	@Override
	protected Cursor cursor(Item item) {
		return new Cursor(item.updatedAt(), item.id());
	}

	@Override
	protected Item item(ResultSet row, int number) throws SQLException {
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
