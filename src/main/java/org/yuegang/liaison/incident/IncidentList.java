package org.yuegang.liaison.incident;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
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

	/** A draft that founded no act yet stands in the list as a row of its own. */
	private static final String ROWS = """
			select i.id, n.ref, i.number_text, i.origin, i.mode, i.kind, i.urgency, i.handling, i.headline,
			       i.subject_hant, i.subject_hans, i.revision, i.updated_at
			from incident i join local_number n on n.subject = i.id
			union all
			select d.subject, n.ref, null, :unit, 'ACTUAL', null, null, 'DRAFT', 'DRAFT', null, null, 0, d.updated_at
			from draft d join local_number n on n.subject = d.subject
			where d.purpose = 'NOTICE' and not exists (select 1 from incident i where i.id = d.subject)""";

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
		Set<UUID> emergencies = new HashSet<>();
		this.meetings.orderedStream().forEach(port -> emergencies.addAll(port.incidentsInEmergency()));
		Map<String, @Nullable Object> parameters = new HashMap<>();
		String sql = "select * from (" + ROWS + ") listed where " + conditions(query, emergencies, parameters)
				+ " order by updated_at desc, id desc limit :limit";
		parameters.put("unit", this.headings.unit());
		parameters.put("limit", query.limit() + 1);
		List<Item> items = new ArrayList<>(
				this.jdbc.sql(sql).params(parameters).query((row, number) -> item(row, emergencies)).list());
		boolean more = items.size() > query.limit();
		if (more) {
			items.removeLast();
		}
		return new Page(items.stream().map(this.headings::complete).toList(),
				more ? new Cursor(items.getLast().updatedAt(), items.getLast().id()) : null);
	}

	private static String conditions(IncidentQuery query, Set<UUID> emergencies,
			Map<String, @Nullable Object> parameters) {
		List<String> all = new ArrayList<>(List.of("1 = 1"));
		equal("urgency", query.urgency(), all, parameters);
		equal("kind", query.kind(), all, parameters);
		equal("mode", query.mode(), all, parameters);
		equal("origin", query.origin(), all, parameters);
		if (query.status() != null) {
			status(query.status(), emergencies, all, parameters);
		}
		if (query.after() != null) {
			all.add("(updated_at < :cursorAt or updated_at = :cursorAt and id < :cursorId)");
			parameters.put("cursorAt", Utc.of(query.after().at()));
			parameters.put("cursorId", query.after().id());
		}
		return String.join(" and ", all);
	}

	/** A row's own headline leaves meetings aside, so a live emergency meeting is looked up beside it. */
	private static void status(Headline status, Set<UUID> emergencies, List<String> all,
			Map<String, @Nullable Object> parameters) {
		boolean none = emergencies.isEmpty();
		if (!none) {
			parameters.put("emergencies", emergencies);
		}
		if (status == Headline.EMERGENCY_MEETING) {
			all.add(none ? "1 = 0" : "id in (:emergencies) and handling in ('NOTIFIED', 'CLOSURE_PROPOSED')");
			return;
		}
		equal("headline", status, all, parameters);
		if (!none) {
			all.add("not (id in (:emergencies) and handling in ('NOTIFIED', 'CLOSURE_PROPOSED'))");
		}
	}

	private static void equal(String column, @Nullable Object value, List<String> all,
			Map<String, @Nullable Object> parameters) {
		if (value != null) {
			all.add(column + " = :" + column);
			parameters.put(column, value.toString());
		}
	}

	private static Item item(ResultSet row, Set<UUID> emergencies) throws SQLException {
		UUID id = row.getObject("id", UUID.class);
		Handling handling = Handling.valueOf(row.getString("handling"));
		boolean emergency = emergencies.contains(id)
				&& (handling == Handling.NOTIFIED || handling == Handling.CLOSURE_PROPOSED);
		String kind = row.getString("kind");
		String urgency = row.getString("urgency");
		return new Item(id, row.getString("ref"), row.getString("number_text"),
				emergency ? Headline.EMERGENCY_MEETING : Headline.valueOf(row.getString("headline")), handling,
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
