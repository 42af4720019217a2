package org.yuegang.liaison.meeting;

import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.yuegang.liaison.deadline.Duty;
import org.yuegang.liaison.deadline.desk.DeskRow;
import org.yuegang.liaison.deadline.desk.OverCounts;
import org.yuegang.liaison.journal.KeptState;
import org.yuegang.liaison.meeting.act.MeetingAct;
import org.yuegang.liaison.meeting.state.Meeting;
import org.yuegang.liaison.meeting.state.Step;
import org.yuegang.liaison.system.BilingualText;
import org.yuegang.liaison.system.NodeIdentity;
import org.yuegang.liaison.system.Utc;
import tools.jackson.databind.json.JsonMapper;

/** The state tables of meetings: the facts as JSON, and beside them the columns that lists search. */
@Component
class MeetingTable {

	private final JdbcClient jdbc;

	private final OverCounts over;

	private final NodeIdentity node;

	private final JsonMapper json;

	private final KeptState<UUID, Optional<Meeting>> held = KeptState.lasting();

	private final KeptState<UUID, List<Meeting>> heldOfIncident = KeptState.lasting();

	MeetingTable(JdbcClient jdbc, OverCounts over, NodeIdentity node, JsonMapper json) {
		this.jdbc = jdbc;
		this.over = over;
		this.node = node;
		this.json = json;
	}

	Optional<Meeting> find(UUID id) {
		return this.held.once(id, () -> this.jdbc.sql("select content from meeting where id = :id")
			.param("id", id)
			.query(String.class)
			.optional()
			.map(this::read));
	}

	/** The meetings linked with an incident, whatever their state. */
	List<Meeting> ofIncident(UUID incident) {
		return this.heldOfIncident.once(incident, () -> this.jdbc.sql("""
				select m.content from meeting m join meeting_incident l on l.meeting = m.id
				where l.incident = :incident""").param("incident", incident).query(String.class).list().stream().map(this::read).toList());
	}

	/** The incidents with an emergency meeting that is neither final nor void. */
	List<UUID> incidentsInEmergency() {
		return this.jdbc.sql("""
				select distinct l.incident from meeting m join meeting_incident l on l.meeting = m.id
				where m.is_over = false and m.kind = 'EMERGENCY' and m.state not in ('NONE', 'DECLINED', 'CANCELLED', 'CONCLUDED')""")
			.query(UUID.class)
			.list();
	}

	void write(@Nullable Meeting before, Meeting after) {
		Map<String, @Nullable Object> columns = columns(after);
		if (before == null) {
			this.jdbc.sql("""
					insert into meeting (id, kind, state, mode, convenor, counterpart, agreed_time, grounds_hant,
					grounds_hans, revision, updated_at, urgency, is_over, clock_at, next_by, content) values (:id, :kind, :state, :mode, :convenor,
					:counterpart, :time, :hant, :hans, :revision, :updatedAt, :urgency, :over, :clock, :nextBy,
					:content)""").params(columns).update();
		}
		else {
			this.jdbc.sql("""
					update meeting set kind = :kind, state = :state, mode = :mode, agreed_time = :time,
					grounds_hant = :hant, grounds_hans = :hans, revision = :revision, updated_at = :updatedAt,
					urgency = :urgency, is_over = :over, clock_at = :clock, next_by = :nextBy, content = :content where id = :id""").params(columns).update();
		}
		if (before == null || !before.incidents().equals(after.incidents())) {
			link(after);
		}
		this.over.moved(MeetingAct.FEATURE, over(before), over(after));
		this.held.wrote(after.id(), Optional.of(after));
		this.heldOfIncident.forget();
	}

	private void link(Meeting meeting) {
		this.jdbc.sql("delete from meeting_incident where meeting = :id").param("id", meeting.id()).update();
		for (UUID incident : meeting.incidents()) {
			this.jdbc.sql("insert into meeting_incident (meeting, incident) values (:id, :incident)")
				.param("id", meeting.id())
				.param("incident", incident)
				.update();
		}
	}

	private Map<String, @Nullable Object> columns(Meeting meeting) {
		BilingualText grounds = meeting.proposal().grounds();
		Map<String, @Nullable Object> columns = new HashMap<>();
		columns.put("id", meeting.id());
		columns.put("kind", meeting.kind().name());
		columns.put("state", meeting.state().name());
		columns.put("mode", meeting.mode().name());
		columns.put("convenor", meeting.convenor());
		columns.put("counterpart", meeting.counterpart());
		columns.put("time", meeting.time().map(Utc::of).orElse(null));
		columns.put("hant", grounds.zhHant());
		columns.put("hans", grounds.zhHans());
		columns.put("revision", meeting.revision());
		columns.put("updatedAt", Utc.of(updatedAt(meeting)));
		columns.put("urgency", meeting.urgency().name());
		columns.put("over", meeting.isOver());
		columns.put("clock", Utc.of(Duty.runningFirst(meeting.duties(), this.node.unit()).map(Duty::due).orElse(DeskRow.NO_CLOCK)));
		columns.put("nextBy", meeting.nextBy().orElse(null));
		columns.put("content", this.json.writeValueAsString(meeting));
		return columns;
	}

	private static OverCounts.@Nullable Over over(@Nullable Meeting meeting) {
		return meeting == null || !meeting.isOver() ? null : new OverCounts.Over(meeting.convenor(), meeting.urgency());
	}

	/** When its latest act was made; follows from the acts, so a rebuild finds the same. */
	static Instant updatedAt(Meeting meeting) {
		return meeting.steps().stream().map(Step::at).max(Instant::compareTo).orElseThrow();
	}

	private Meeting read(String content) {
		return this.json.readValue(content, Meeting.class);
	}

}
