package org.yuegang.liaison.meeting;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.UUID;

import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.stereotype.Component;
import org.yuegang.liaison.deadline.Urgency;
import org.yuegang.liaison.deadline.desk.DeskRow;
import org.yuegang.liaison.deadline.desk.DeskRows;
import org.yuegang.liaison.deadline.desk.DeskSelect;
import org.yuegang.liaison.deadline.desk.DeskSource;
import org.yuegang.liaison.journal.Mode;
import org.yuegang.liaison.meeting.act.MeetingAct;
import org.yuegang.liaison.system.BilingualText;
import org.yuegang.liaison.system.Role;
import org.yuegang.liaison.system.Utc;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The meetings on the desk; one that is convened waits for its convenor again once its time has come. */
@Component
@Order(20)
class MeetingDesk extends DeskRows {

	private static final String COLUMNS = """
			c.id, (select n.ref from local_number n where n.subject = c.id) as ref,
			c.kind, c.state, c.mode, c.convenor, c.urgency, c.agreed_time, c.grounds_hant, c.grounds_hans,
			c.clock_at, c.updated_at, null as content""";

	private static final String DRAFT_COLUMNS = """
			d.subject, (select n.ref from local_number n where n.subject = d.subject), null, 'NONE', null, :unit, null, null, null, null,
			timestamp with time zone '9999-12-31 00:00:00+00', d.updated_at, d.content""";

	private static final String MINE = """
			c.next_by = :unit and (:convening_official or c.state = 'HELD' and :liaison_officer)
			or c.state = 'CONVENED' and c.convenor = :unit and c.agreed_time <= :now and (:convening_official or :liaison_officer)
			or (:convening_official or :liaison_officer) and exists (select 1 from duty o where o.subject = c.id
			and o.kind = 'ACTION_ITEM' and o.debtor = :unit and o.status = 'OPEN')""";

	private static final DeskSource SOURCE = new DeskSource(MeetingAct.FEATURE, "meeting", "convenor", COLUMNS, DRAFT_COLUMNS,
			MeetingDraftPurpose.PROPOSAL.name(), Role.CONVENING_OFFICIAL, MINE, null, null);

	private final JsonMapper json;

	MeetingDesk(DeskSelect select, JsonMapper json) {
		super(select, SOURCE);
		this.json = json;
	}

	@Override
	protected RowMapper<DeskRow> mapper() {
		return (row, number) -> row(row);
	}

	private DeskRow row(ResultSet row) throws SQLException {
		String ref = row.getString("ref");
		String draft = row.getString("content");
		JsonNode written = this.json.readTree(draft == null ? "{}" : draft);
		String urgency = draft == null ? row.getString("urgency") : written.path("urgency").asString(null);
		return new DeskRow(row.getObject("id", UUID.class), "/meetings/" + ref,
				"meeting.kind." + (draft == null ? row.getString("kind") : written.path("kind").asString("EMERGENCY")), ref,
				draft == null ? new BilingualText(row.getString("grounds_hant"), row.getString("grounds_hans"))
						: BilingualText.read(written.path("grounds")),
				Mode.valueOf(draft == null ? row.getString("mode") : written.path("mode").asString("ACTUAL")),
				row.getString("convenor"),
				urgency == null ? null : Urgency.valueOf(urgency),
				"state.meeting." + row.getString("state"), Utc.readIfAny(row, "agreed_time"), Utc.read(row, "clock_at"),
				Utc.read(row, "updated_at"));
	}

}
