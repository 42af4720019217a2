package org.yuegang.liaison.request;

import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.yuegang.liaison.deadline.Duty;
import org.yuegang.liaison.deadline.desk.DeskRow;
import org.yuegang.liaison.deadline.desk.OverCounts;
import org.yuegang.liaison.journal.KeptState;
import org.yuegang.liaison.request.act.RequestAct;
import org.yuegang.liaison.request.state.Request;
import org.yuegang.liaison.system.BilingualText;
import org.yuegang.liaison.system.NodeIdentity;
import org.yuegang.liaison.system.Utc;
import tools.jackson.databind.json.JsonMapper;

/** The state tables of requests: the facts as JSON, and beside them the columns that lists search. */
@Component
class RequestTable {

	private final JdbcClient jdbc;

	private final OverCounts over;

	private final NodeIdentity node;

	private final JsonMapper json;

	private final KeptState<UUID, Optional<Request>> held = KeptState.lasting();

	private final KeptState<UUID, List<Request>> heldOfIncident = KeptState.lasting();

	RequestTable(JdbcClient jdbc, OverCounts over, NodeIdentity node, JsonMapper json) {
		this.jdbc = jdbc;
		this.over = over;
		this.node = node;
		this.json = json;
	}

	Optional<Request> find(UUID id) {
		return this.held.once(id, () -> this.jdbc.sql("select content from request where id = :id")
			.param("id", id)
			.query(String.class)
			.optional()
			.map(this::read));
	}

	/** The requests about an incident and those it was filed because of, whatever their state, oldest first. */
	List<Request> ofIncident(UUID incident) {
		return this.heldOfIncident.once(incident, () -> this.jdbc.sql("""
				select r.content from request r join request_incident l on l.request = r.id
				where l.incident = :incident""")
			.param("incident", incident)
			.query(String.class)
			.list()
			.stream()
			.map(this::read)
			.sorted(Comparator.comparing((Request request) -> request.founding().at())
				.thenComparing(request -> request.id().toString()))
			.toList());
	}

	void write(@Nullable Request before, Request after) {
		this.jdbc.sql(before == null ? """
				insert into request (id, kind, state, mode, asker, counterpart, urgency, text_hant, text_hans, revision,
				updated_at, is_over, clock_at, next_by, content) values (:id, :kind, :state, :mode, :asker, :counterpart,
				:urgency, :hant, :hans, :revision, :updatedAt, :over, :clock, :nextBy, :content)""" : """
				update request set state = :state, revision = :revision, updated_at = :updatedAt, is_over = :over,
				clock_at = :clock, next_by = :nextBy, content = :content where id = :id""").params(columns(after)).update();
		Set<UUID> linked = before == null ? Set.of() : incidents(before);
		incidents(after).stream().filter(incident -> !linked.contains(incident)).forEach(incident -> link(after, incident));
		this.over.moved(RequestAct.FEATURE, over(before), over(after));
		this.held.wrote(after.id(), Optional.of(after));
		this.heldOfIncident.forget();
	}

	private void link(Request request, UUID incident) {
		this.jdbc.sql("insert into request_incident (request, incident) values (:request, :incident)")
			.param("request", request.id())
			.param("incident", incident)
			.update();
	}

	/** A link once made stays: acts that would undo one do not exist. */
	private static Set<UUID> incidents(Request request) {
		Set<UUID> all = new LinkedHashSet<>(request.filed());
		if (request.incident() != null) {
			all.add(request.incident());
		}
		return all;
	}

	private Map<String, @Nullable Object> columns(Request request) {
		BilingualText subject = request.question().subject();
		Map<String, @Nullable Object> columns = new HashMap<>();
		columns.put("id", request.id());
		columns.put("kind", request.kind().name());
		columns.put("state", request.state().name());
		columns.put("mode", request.mode().name());
		columns.put("asker", request.asker());
		columns.put("counterpart", request.counterpart());
		columns.put("urgency", request.urgency().name());
		columns.put("hant", subject.zhHant());
		columns.put("hans", subject.zhHans());
		columns.put("revision", request.revision());
		columns.put("updatedAt", Utc.of(request.updatedAt()));
		columns.put("over", request.isOver());
		columns.put("clock", Utc.of(Duty.runningFirst(request.duties(), this.node.unit()).map(Duty::due).orElse(DeskRow.NO_CLOCK)));
		columns.put("nextBy", request.nextBy().orElse(null));
		columns.put("content", this.json.writeValueAsString(request));
		return columns;
	}

	private static OverCounts.@Nullable Over over(@Nullable Request request) {
		return request == null || !request.isOver() ? null : new OverCounts.Over(request.asker(), request.urgency());
	}

	private Request read(String content) {
		return this.json.readValue(content, Request.class);
	}

}
