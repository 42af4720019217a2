package org.yuegang.liaison.incident;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.yuegang.liaison.deadline.Urgency;
import org.yuegang.liaison.incident.notice.NoticeKind;
import org.yuegang.liaison.incident.state.Handling;
import org.yuegang.liaison.incident.state.Headline;
import org.yuegang.liaison.journal.Mode;
import org.yuegang.liaison.system.BilingualText;
import org.yuegang.liaison.system.Cursor;
import org.yuegang.liaison.system.Utc;

/** The incidents of this node as lists, the latest moved first, drafts among them. */
@Component
public class IncidentList {

	private final JdbcClient jdbc;

	private final ObjectProvider<LinkedMeetings> meetings;

	private final DraftHeadings headings;

	IncidentList(JdbcClient jdbc, ObjectProvider<LinkedMeetings> meetings, DraftHeadings headings) {
		this.jdbc = jdbc;
		this.meetings = meetings;
		this.headings = headings;
	}

	/** One page, and the cursor of the next; null when this is the last. */
	public Page find(IncidentQuery query) {
		Set<UUID> emergencies = LinkedMeetings.inEmergency(this.meetings.orderedStream());
		IncidentListSql sql = new IncidentListSql(query, this.headings.unit(), emergencies);
		List<Item> items = new ArrayList<>(this.jdbc.sql(sql.text())
			.params(sql.parameters())
			.query((row, number) -> item(row, emergencies))
			.list());
		boolean more = items.size() > query.limit();
		if (more) {
			items.removeLast();
		}
		return new Page(items.stream().map(this.headings::complete).toList(),
				more ? new Cursor(items.getLast().updatedAt(), items.getLast().id()) : null);
	}
	private static Item item(ResultSet row, Set<UUID> emergencies) throws SQLException {
		UUID id = row.getObject("id", UUID.class);
		Handling handling = Handling.valueOf(row.getString("handling"));
		String kind = row.getString("kind");
		String urgency = row.getString("urgency");
		return new Item(id, row.getString("ref"), row.getString("number_text"),
				Headline.valueOf(row.getString("headline")).listed(handling, emergencies.contains(id)), handling,
				row.getString("origin"), Mode.valueOf(row.getString("mode")),
				kind == null ? null : NoticeKind.valueOf(kind), urgency == null ? null : Urgency.valueOf(urgency),
				new BilingualText(row.getString("subject_hant"), row.getString("subject_hans")),
				row.getInt("revision"), Utc.read(row, "updated_at"));
	}

	/** @param next the cursor of the next page, or null */
	public record Page(List<Item> items, @Nullable Cursor next) {
	}

	/** One case in a list. */
	public record Item(UUID id, String ref, @Nullable String number, Headline status, Handling handling, String origin,
			Mode mode, @Nullable NoticeKind kind, @Nullable Urgency urgency, BilingualText subject, int revision,
			Instant updatedAt) {
	}

}
