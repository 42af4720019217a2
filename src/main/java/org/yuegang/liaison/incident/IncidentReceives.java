package org.yuegang.liaison.incident;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.springframework.stereotype.Component;
import org.yuegang.liaison.deadline.DueOnReceipt;
import org.yuegang.liaison.deadline.JointCalendar;
import org.yuegang.liaison.deadline.Terms;
import org.yuegang.liaison.incident.act.IncidentAct;
import org.yuegang.liaison.incident.state.Incident;
import org.yuegang.liaison.incident.track.IncidentTracks;
import org.yuegang.liaison.journal.Act;
import org.yuegang.liaison.journal.Receives;
import org.yuegang.liaison.lifecycle.Side;
import org.yuegang.liaison.system.FieldProblem;
import org.yuegang.liaison.system.RecordReader;
import org.yuegang.liaison.system.Refusal;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What the incident feature says of an arriving act: whether it can be read, and whether it was its unit's to make.
 * It never asks whether it would have been allowed: the sender has decided that.
 */
@Component
class IncidentReceives implements Receives {

	private static final Set<IncidentAct> FOUNDING = Set.of(IncidentAct.ISSUE, IncidentAct.ISSUE_URGENTLY,
			IncidentAct.INFORMATION_COPY);

	private final RecordReader records = new RecordReader((list, code) -> true);

	private final Incidents incidents;

	private final JointCalendar calendar;

	private final JsonMapper json;

	IncidentReceives(Incidents incidents, JointCalendar calendar, JsonMapper json) {
		this.incidents = incidents;
		this.calendar = calendar;
		this.json = json;
	}

	@Override
	public boolean understands(String type, int typeVersion) {
		return IncidentAct.of(type).isPresent() && typeVersion == IncidentAct.TYPE_VERSION;
	}

	@Override
	public Optional<Refusal> obstacle(Act act) {
		IncidentAct type = IncidentAct.of(act).orElseThrow();
		List<FieldProblem> problems = this.records.read(act.body(), type.body().asSubclass(Record.class)).problems();
		if (!problems.isEmpty()) {
			return Optional.of(Refusal.of("unreadable", problems.getFirst().pointer()));
		}
		Optional<Incident> incident = this.incidents.find(act.subject());
		if (incident.isEmpty() && !FOUNDING.contains(type)) {
			return Optional.of(Refusal.of("unknown-case"));
		}
		Side side = incident.isEmpty() || incident.get().origin().equals(act.unit()) ? Side.ORIGIN : Side.COUNTERPART;
		if (!IncidentTracks.of(type).belongsTo(type, side)) {
			return Optional.of(Refusal.of("wrong-side", type.key()));
		}
		return incident.filter(known -> known.mode() != act.mode()).map(known -> Refusal.of("other-mode"));
	}

	@Override
	public JsonNode dueOnReceipt(Act act, Instant receivedAt) {
		JsonNode terms = act.body().get("terms");
		return this.json.valueToTree(terms == null ? List.of()
				: DueOnReceipt.of(this.json.treeToValue(terms, Terms.class), receivedAt, this.calendar));
	}

}
