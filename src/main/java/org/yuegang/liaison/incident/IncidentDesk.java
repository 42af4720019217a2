package org.yuegang.liaison.incident;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Set;
import java.util.UUID;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.stereotype.Component;
import org.yuegang.liaison.deadline.Urgency;
import org.yuegang.liaison.deadline.desk.DeskRow;
import org.yuegang.liaison.deadline.desk.DeskRows;
import org.yuegang.liaison.deadline.desk.DeskSelect;
import org.yuegang.liaison.deadline.desk.DeskSource;
import org.yuegang.liaison.incident.act.IncidentAct;
import org.yuegang.liaison.incident.notice.Notice;
import org.yuegang.liaison.incident.notice.NoticeReader;
import org.yuegang.liaison.incident.state.Handling;
import org.yuegang.liaison.incident.state.Headline;
import org.yuegang.liaison.journal.Mode;
import org.yuegang.liaison.system.BilingualText;
import org.yuegang.liaison.system.Role;
import org.yuegang.liaison.system.Utc;
import tools.jackson.databind.json.JsonMapper;

/**
 * The incidents on the desk. What waits for an officer is read from columns and open duties alone: it may name a case
 * whose next step still lacks a fact, and never leaves out one that the tables allow.
 */
@Component
@Order(10)
class IncidentDesk extends DeskRows {

	private static final String COLUMNS = """
			c.id, (select n.ref from local_number n where n.subject = c.id) as ref,
			c.number_text, c.origin, c.mode, c.urgency, c.handling, c.headline, c.subject_hant, c.subject_hans,
			c.clock_at, c.updated_at, (select d.content from draft d
			where d.subject = c.id and d.purpose = 'NOTICE' and c.handling = 'DRAFT') as content""";

	private static final String DRAFT_COLUMNS = """
			d.subject, (select n.ref from local_number n where n.subject = d.subject), null, :unit, 'ACTUAL', null, 'DRAFT', 'DRAFT', null, null,
			timestamp with time zone '9999-12-31 00:00:00+00', d.updated_at, d.content""";

	private static final String MINE = """
			c.origin = :unit and (c.handling = 'DRAFT' and :drafter
			or c.handling = 'IN_VERIFICATION' and :verifier and position(:officer in c.not_by) = 0
			or c.handling = 'VERIFIED' and :issuer and position(:officer in c.not_by) = 0
			or c.acknowledgement = 'RETURNED' and (:liaison_officer or :issuer)
			or (:issuer or :verifier or :head) and position(:officer in c.not_by) = 0 and exists (select 1 from duty o
			where o.subject = c.id and o.kind = 'COUNTERSIGN' and o.status = 'OPEN')
			or :issuer and c.handling in ('NOTIFIED', 'CLOSURE_PROPOSED', 'CLOSED') and exists (select 1 from draft d
			where d.subject = c.id and d.purpose in ('VERSION', 'WITHDRAWAL') and position(:officer in d.savers) = 0))
			or c.origin <> :unit and (c.acknowledgement in ('AWAITED', 'RETURNED') and (:duty_officer or :liaison_officer)
			or c.handling = 'CLOSURE_PROPOSED' and :liaison_officer
			or (:duty_officer or :liaison_officer) and exists (select 1 from duty o where o.subject = c.id
			and o.kind in ('REPORT_TO_GOVERNMENT', 'REPORT_TO_DEPARTMENT') and o.debtor = :unit and o.status = 'OPEN'))""";

	private static final DeskSource SOURCE = new DeskSource(IncidentAct.FEATURE, "incident", "origin", COLUMNS, DRAFT_COLUMNS,
			DraftPurpose.NOTICE.name(), Role.DRAFTER, MINE, "c.acknowledgement in ('AWAITED', 'RETURNED')",
			"select distinct d.subject as id from draft d where d.purpose in ('VERSION', 'WITHDRAWAL')");

	private final ObjectProvider<LinkedMeetings> meetings;

	private final JsonMapper json;

	IncidentDesk(DeskSelect select, ObjectProvider<LinkedMeetings> meetings, JsonMapper json) {
		super(select, SOURCE);
		this.meetings = meetings;
		this.json = json;
	}

	@Override
	protected RowMapper<DeskRow> mapper() {
		Set<UUID> emergencies = LinkedMeetings.inEmergency(this.meetings.orderedStream());
		return (row, number) -> row(row, emergencies);
	}

	/** A row's own headline leaves meetings aside; a case that is being written says of itself what its draft says. */
	private DeskRow row(ResultSet row, Set<UUID> emergencies) throws SQLException {
		UUID id = row.getObject("id", UUID.class);
		String ref = row.getString("ref");
		String number = row.getString("number_text");
		String urgency = row.getString("urgency");
		String draft = row.getString("content");
		Notice written = draft == null ? null : NoticeReader.restore(this.json.readTree(draft));
		BilingualText subject = new BilingualText(row.getString("subject_hant"), row.getString("subject_hans"));
		Headline headline = Headline.valueOf(row.getString("headline"))
			.listed(Handling.valueOf(row.getString("handling")), emergencies.contains(id));
		return new DeskRow(id, "/incidents/" + ref, null, number == null ? ref : number,
				written == null || written.subject() == null ? subject : written.subject(),
				written == null ? Mode.valueOf(row.getString("mode")) : written.modeOrActual(), row.getString("origin"),
				written != null ? written.urgency() : urgency == null ? null : Urgency.valueOf(urgency),
				"headline." + headline, null, Utc.read(row, "clock_at"), Utc.read(row, "updated_at"));
	}

}
