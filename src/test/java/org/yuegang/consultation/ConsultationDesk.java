package org.yuegang.consultation;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.UUID;

import org.springframework.jdbc.core.RowMapper;
import org.springframework.stereotype.Component;
import org.yuegang.liaison.deadline.Urgency;
import org.yuegang.liaison.deadline.desk.DeskRow;
import org.yuegang.liaison.deadline.desk.DeskRows;
import org.yuegang.liaison.deadline.desk.DeskSelect;
import org.yuegang.liaison.deadline.desk.DeskSource;
import org.yuegang.liaison.journal.Mode;
import org.yuegang.liaison.system.BilingualText;
import org.yuegang.liaison.system.Role;
import org.yuegang.liaison.system.Utc;

/** The consultations on the desk: one that is asked waits for the other side's liaison officer, one answered for ours. */
@Component
class ConsultationDesk extends DeskRows {

	private static final String NUMBER = "(select n.ref from local_number n where n.subject = %s) as ref";

	private static final DeskSource SOURCE = new DeskSource(ConsultationAct.FEATURE, "consultation", "origin",
			"c.id, " + NUMBER.formatted("c.id") + """
					, c.state, c.mode, c.origin, c.urgency, c.text_hant, c.text_hans, c.clock_at, c.updated_at""",
			"d.subject, " + NUMBER.formatted("d.subject") + """
					, 'NONE', 'ACTUAL', :unit, 'ROUTINE', null, null,
					timestamp with time zone '9999-12-31 00:00:00+00', d.updated_at""",
			ConsultationFeature.Purpose.QUESTION.name(), Role.LIAISON_OFFICER,
			":liaison_officer and (c.state = 'OPEN' and c.origin <> :unit or c.state = 'ANSWERED' and c.origin = :unit)", null,
			null);

	ConsultationDesk(DeskSelect select) {
		super(select, SOURCE);
	}

	@Override
	protected RowMapper<DeskRow> mapper() {
		return (row, number) -> row(row);
	}

	private static DeskRow row(ResultSet row) throws SQLException {
		String ref = row.getString("ref");
		return new DeskRow(row.getObject("id", UUID.class), "/consultations/" + ref, "consultation.title", ref,
				new BilingualText(row.getString("text_hant"), row.getString("text_hans")), Mode.valueOf(row.getString("mode")),
				row.getString("origin"), Urgency.valueOf(row.getString("urgency")),
				"state.consultation." + row.getString("state"), null, Utc.read(row, "clock_at"), Utc.read(row, "updated_at"));
	}

}
