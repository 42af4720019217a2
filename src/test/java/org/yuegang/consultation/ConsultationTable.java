package org.yuegang.consultation;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.yuegang.liaison.deadline.Duty;
import org.yuegang.liaison.deadline.DutyBook;
import org.yuegang.liaison.journal.Act;
import org.yuegang.liaison.journal.Entry;
import org.yuegang.liaison.lifecycle.CaseApplier;
import org.yuegang.liaison.system.Utc;
import tools.jackson.databind.json.JsonMapper;

/** The rows of consultations, which the fold alone writes. */
@Component
class ConsultationTable extends CaseApplier<Consultation> {

	private final JdbcClient jdbc;

	private final JsonMapper json;

	ConsultationTable(JdbcClient jdbc, JsonMapper json, DutyBook duties) {
		super(ConsultationAct.FEATURE, duties);
		this.jdbc = jdbc;
		this.json = json;
	}

	@Override
	public Optional<Consultation> find(UUID subject) {
		return this.jdbc.sql("select content from consultation where id = :id")
			.param("id", subject)
			.query(String.class)
			.optional()
			.map(content -> this.json.readValue(content, Consultation.class));
	}

	@Override
	public List<String> tables() {
		return List.of("consultation", DutyBook.TABLE);
	}

	@Override
	protected @Nullable Consultation fold(@Nullable Consultation before, Entry entry) {
		return Consultation.after(before, entry.act());
	}

	@Override
	protected boolean tookEffect(@Nullable Consultation before, Consultation after, Act act) {
		return before == null || before.state() != after.state();
	}

	@Override
	protected List<Duty> duties(Consultation consultation) {
		return consultation.duties();
	}

	@Override
	protected void write(@Nullable Consultation before, Consultation after) {
		Map<String, @Nullable Object> columns = new HashMap<>();
		columns.put("id", after.id());
		columns.put("state", after.state().name());
		columns.put("updatedAt", Utc.of(after.movedAt()));
		columns.put("content", this.json.writeValueAsString(after));
		this.jdbc.sql(before == null
				? "insert into consultation (id, state, updated_at, content) values (:id, :state, :updatedAt, :content)"
				: "update consultation set state = :state, updated_at = :updatedAt, content = :content where id = :id")
			.params(columns)
			.update();
	}

}
