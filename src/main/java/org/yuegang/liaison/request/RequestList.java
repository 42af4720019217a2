package org.yuegang.liaison.request;

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
import org.yuegang.liaison.request.act.RequestKind;
import org.yuegang.liaison.request.state.RequestState;
import org.yuegang.liaison.system.BilingualText;
import org.yuegang.liaison.system.Cursor;
import org.yuegang.liaison.system.NodeIdentity;
import org.yuegang.liaison.system.Utc;
import tools.jackson.databind.json.JsonMapper;

/** The requests of this node as a list, the latest moved first, drafts of questions among them. */
@Component
public class RequestList extends CaseList<RequestQuery, RequestList.Item> {

	private static final String COLUMNS = """
			c.id, (select n.ref from local_number n where n.subject = c.id) as ref, c.kind, c.state, c.mode, c.asker,
			c.text_hant, c.text_hans, c.revision, c.updated_at, null as content""";

	/** A draft stands in the list as a row of its own; what it says is read from its content. */
	private static final String DRAFT_COLUMNS = """
			d.subject, (select n.ref from local_number n where n.subject = d.subject), null, 'NONE', null, :unit, null,
			null, 0, d.updated_at, d.content""";

	private final JsonMapper json;

	RequestList(JdbcClient jdbc, JsonMapper json, NodeIdentity node) {
		super(jdbc, node, new Source("request", "asker", COLUMNS, DRAFT_COLUMNS, "QUESTION"));
		this.json = json;
	}

	/** One page, and the cursor of the next; null when this is the last. */
	public Page find(RequestQuery query) {
		return find(query, Page::new);
	}

	@Override
	protected Cursor cursor(Item item) {
		return new Cursor(item.updatedAt(), item.id());
	}

	@Override
	protected Item item(ResultSet row, int number) throws SQLException {
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
