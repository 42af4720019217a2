package org.yuegang.liaison.request;

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
import org.yuegang.liaison.request.act.RequestAct;
import org.yuegang.liaison.system.Role;
import org.yuegang.liaison.system.Utc;
import tools.jackson.databind.json.JsonMapper;

/** The requests on the desk: an open one waits for the side that is asked, an answered one for the asker. */
@Component
@Order(30)
class RequestDesk extends DeskRows {

	private static final String COLUMNS = """
			c.id, (select n.ref from local_number n where n.subject = c.id) as ref,
			c.kind, c.state, c.mode, c.asker, c.urgency, c.text_hant, c.text_hans, c.clock_at, c.updated_at,
			null as content""";

	private static final String DRAFT_COLUMNS = """
			d.subject, (select n.ref from local_number n where n.subject = d.subject), null, 'NONE', null, :unit, null, null, null,
			timestamp with time zone '9999-12-31 00:00:00+00', d.updated_at, d.content""";

	private static final String MINE = """
			c.next_by = :unit and (:liaison_officer or :duty_officer and c.state = 'OPEN')""";

	private static final DeskSource SOURCE = new DeskSource(RequestAct.FEATURE, "request", "asker", COLUMNS, DRAFT_COLUMNS,
			RequestDraftPurpose.QUESTION.name(), Role.LIAISON_OFFICER, MINE, null, null);

	private final JsonMapper json;

	RequestDesk(DeskSelect select, JsonMapper json) {
		super(select, SOURCE);
		this.json = json;
	}

	@Override
	protected RowMapper<DeskRow> mapper() {
		return (row, number) -> row(row);
	}

	private DeskRow row(ResultSet row) throws SQLException {
		String ref = row.getString("ref");
		RequestLine line = RequestLine.read(row, this.json);
		String urgency = row.getString("urgency");
		return new DeskRow(row.getObject("id", UUID.class), "/requests/" + ref, "code.RequestKind." + line.kind(), ref,
				line.subject(), line.mode(), row.getString("asker"),
				urgency == null ? line.urgency() : Urgency.valueOf(urgency), "state.request." + row.getString("state"), null,
				Utc.read(row, "clock_at"), Utc.read(row, "updated_at"));
	}

}
