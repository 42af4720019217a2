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
import org.yuegang.liaison.deadline.desk.DeskRow;
import org.yuegang.liaison.deadline.desk.OverCounts;
import org.yuegang.liaison.journal.Act;
import org.yuegang.liaison.journal.Entry;
import org.yuegang.liaison.lifecycle.CaseApplier;
import org.yuegang.liaison.system.NodeIdentity;
import org.yuegang.liaison.system.Utc;
import tools.jackson.databind.json.JsonMapper;

/** The rows of consultations, which the fold alone writes. */
@Component
class ConsultationTable extends CaseApplier<Consultation> {

	private final JdbcClient jdbc;

	private final JsonMapper json;

	private final OverCounts over;

	private final NodeIdentity node;

	ConsultationTable(JdbcClient jdbc, JsonMapper json, DutyBook duties, OverCounts over, NodeIdentity node) {
		super(ConsultationAct.FEATURE, duties);
		this.over = over;
		this.node = node;
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
		return List.of("consultation", DutyBook.TABLE, OverCounts.TABLE);
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
		this.jdbc.sql(before == null ? """
				insert into consultation (id, state, mode, origin, urgency, text_hant, text_hans, is_over, clock_at,
				updated_at, content) values (:id, :state, :mode, :origin, :urgency, :hant, :hans, :over, :clock, :moved,
				:content)""" : """
				update consultation set state = :state, is_over = :over, clock_at = :clock, updated_at = :moved,
				content = :content where id = :id""").params(columns(after)).update();
		this.over.moved(ConsultationAct.FEATURE, over(before), over(after));
	}

	private Map<String, @Nullable Object> columns(Consultation one) {
		Map<String, @Nullable Object> columns = new HashMap<>();
		columns.put("id", one.id());
		columns.put("state", one.state().name());
		columns.put("mode", one.mode().name());
		columns.put("origin", one.origin());
		columns.put("urgency", one.urgency().name());
		columns.put("hant", one.question().zhHant());
		columns.put("hans", one.question().zhHans());
		columns.put("over", one.isOver());
		columns.put("clock", Utc.of(Duty.runningFirst(one.duties(), this.node.unit()).map(Duty::due).orElse(DeskRow.NO_CLOCK)));
		columns.put("moved", Utc.of(one.movedAt()));
		columns.put("content", this.json.writeValueAsString(one));
		return columns;
	}

	private static OverCounts.@Nullable Over over(@Nullable Consultation one) {
		return one == null || !one.isOver() ? null : new OverCounts.Over(one.origin(), one.urgency());
	}

}
