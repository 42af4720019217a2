package org.yuegang.liaison.incident;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.util.ConcurrentLruCache;
import org.yuegang.liaison.deadline.Duty;
import org.yuegang.liaison.deadline.desk.DeskRow;
import org.yuegang.liaison.deadline.desk.OverCounts;
import org.yuegang.liaison.incident.act.Body;
import org.yuegang.liaison.incident.act.IncidentAct;
import org.yuegang.liaison.incident.state.Incident;
import org.yuegang.liaison.journal.KeptState;
import org.yuegang.liaison.journal.Mode;
import org.yuegang.liaison.system.NodeIdentity;
import org.yuegang.liaison.system.Utc;
import tools.jackson.databind.json.JsonMapper;

/** The state table of incidents: the facts as JSON, and beside them the columns that lists search. */
@Component
class IncidentTable {

	private static final String COLUMNS = """
			origin = :origin, mode = :mode, kind = :kind, urgency = :urgency, handling = :handling,
			acknowledgement = :acknowledgement, headline = :headline, number_text = :number,
			number_year = :year, number_seq = :seq, subject_hant = :hant, subject_hans = :hans,
			revision = :revision, updated_at = :updatedAt, is_over = :over, clock_at = :clock, not_by = :notBy,
			state = :state""";

	private final JdbcClient jdbc;

	private final OverCounts over;

	private final NodeIdentity node;

	private final JsonMapper json;

	/** What was last read, by its text: a page's readers, and a command before and under the lock, ask for the same state. */
	private final ConcurrentLruCache<String, Incident> read;

	private final KeptState<UUID, Optional<Incident>> held = KeptState.lasting();

	private final KeptState<NumberOf, Integer> lastNumbers = KeptState.lasting();

	/** What the transaction founds, and inserts when it ends. */
	private final KeptState<UUID, Boolean> founded = KeptState.once();

	IncidentTable(JdbcClient jdbc, OverCounts over, NodeIdentity node, JsonMapper json) {
		this.jdbc = jdbc;
		this.over = over;
		this.node = node;
		this.json = json;
		this.read = new ConcurrentLruCache<>(256, state -> json.readValue(state, Incident.class));
	}

	Optional<Incident> find(UUID id) {
		return this.held.once(id, () -> this.jdbc.sql("select state from incident where id = :id")
			.param("id", id)
			.query(String.class)
			.optional()
			.map(this.read::get));
	}

	/** The highest number the unit gave in the year, 0 when none; the caller holds the journal's lock. */
	int lastNumber(String origin, int year) {
		return this.lastNumbers.once(new NumberOf(origin, year), () -> readLastNumber(origin, year));
	}

	private int readLastNumber(String origin, int year) {
		// H2 reads the whole year for a max(), and one entry of the index for this order.
		return this.jdbc.sql("""
				select number_seq from incident where origin = :origin and number_year = :year
				order by origin desc, number_year desc, number_seq desc limit 1""")
			.param("origin", origin)
			.param("year", year)
			.query(Integer.class)
			.optional()
			.orElse(0);
	}

	/** Whether another case than {@code subject} bears the number. Exercises count by themselves. */
	boolean isTaken(Body.SharedNumber number, String origin, Mode mode, UUID subject) {
		return this.jdbc.sql("""
				select count(*) from incident where origin = :origin and number_year = :year and number_seq = :seq
				and mode = :mode and id <> :subject""")
			.param("origin", origin)
			.param("year", number.year())
			.param("seq", number.number())
			.param("mode", mode.name())
			.param("subject", subject)
			.query(Long.class)
			.single() > 0;
	}

	/** Writes the row at the end of the transaction; who holds the journal's lock reads it as written at once. */
	void write(@Nullable Incident before, Incident after) {
		boolean founded = before == null || this.founded.find(after.id(), Optional::empty).isPresent();
		if (founded) {
			this.founded.wrote(after.id(), true);
		}
		KeptState.atEnd(new Row(after.id()), () -> store(founded, after));
		this.over.moved(IncidentAct.FEATURE, over(before), over(after));
		this.held.wrote(after.id(), Optional.of(after));
		if (after.number() != null) {
			NumberOf numbers = new NumberOf(after.origin(), after.number().year());
			int last = lastNumber(after.origin(), after.number().year());
			this.lastNumbers.wrote(numbers, Math.max(last, after.number().number()));
		}
	}

	private void store(boolean founded, Incident after) {
		if (founded) {
			this.jdbc.sql("""
					insert into incident (id, origin, mode, kind, urgency, handling, acknowledgement, headline,
					number_text, number_year, number_seq, subject_hant, subject_hans, revision, updated_at, is_over,
					clock_at, not_by, state)
					values (:id, :origin, :mode, :kind, :urgency, :handling, :acknowledgement, :headline, :number,
					:year, :seq, :hant, :hans, :revision, :updatedAt, :over, :clock, :notBy, :state)""")
				.params(columns(after))
				.update();
		}
		else {
			this.jdbc.sql("update incident set " + COLUMNS + " where id = :id").params(columns(after)).update();
		}
	}

	private Map<String, @Nullable Object> columns(Incident incident) {
		Map<String, @Nullable Object> columns = new HashMap<>();
		columns.put("id", incident.id());
		columns.put("origin", incident.origin());
		columns.put("mode", incident.mode().name());
		columns.put("kind", incident.content().kind().name());
		columns.put("urgency", incident.urgency().name());
		columns.put("handling", incident.handling().name());
		columns.put("acknowledgement", incident.acknowledgement().name());
		columns.put("headline", incident.headline(List.of()).name());
		columns.put("number", incident.number() == null ? null : incident.number().text());
		columns.put("year", incident.number() == null ? null : incident.number().year());
		columns.put("seq", incident.number() == null ? null : incident.number().number());
		columns.put("hant", incident.content().subject().zhHant());
		columns.put("hans", incident.content().subject().zhHans());
		columns.put("revision", incident.revision());
		columns.put("updatedAt", Utc.of(incident.updatedAt()));
		columns.put("over", incident.isOver());
		columns.put("clock", Utc.of(Duty.runningFirst(incident.duties(), this.node.unit()).map(Duty::due).orElse(DeskRow.NO_CLOCK)));
		columns.put("notBy", this.json.writeValueAsString(incident.keptFromNextStep()));
		columns.put("state", this.json.writeValueAsString(incident));
		return columns;
	}

	private static OverCounts.@Nullable Over over(@Nullable Incident incident) {
		return incident == null || !incident.isOver() ? null : new OverCounts.Over(incident.origin(), incident.urgency());
	}

	/** Whose numbers, of which year. */
	private record NumberOf(String origin, int year) {
	}

	/** Names the row among what a transaction still has to write. */
	private record Row(UUID incident) {
	}

}
