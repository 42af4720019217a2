package org.yuegang.liaison.incident;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

import org.springframework.stereotype.Component;
import org.yuegang.liaison.deadline.DueOnReceipt;
import org.yuegang.liaison.deadline.JointCalendar;
import org.yuegang.liaison.deadline.Terms;
import org.yuegang.liaison.incident.act.IncidentAct;
import org.yuegang.liaison.incident.state.Incident;
import org.yuegang.liaison.journal.Act;
import org.yuegang.liaison.journal.Receives;
import org.yuegang.liaison.system.NodeIdentity;
import org.yuegang.liaison.system.Refusal;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What the incident feature says of an arriving act: whether it can be read, and whether it was its unit's to make.
 * It never asks whether it would have been allowed: the sender has decided that.
 */
@Component
class IncidentReceives implements Receives {

	private final IncidentInspection inspection;

	private final Incidents incidents;

	private final ReceivedContent content;

	private final JointCalendar calendar;

	private final JsonMapper json;

	IncidentReceives(Incidents incidents, ReceivedContent content, JointCalendar calendar, JsonMapper json,
			NodeIdentity node) {
		this.inspection = new IncidentInspection(node.unit());
		this.incidents = incidents;
		this.content = content;
		this.calendar = calendar;
		this.json = json;
	}

	@Override
	public boolean understands(String type, int typeVersion) {
		return IncidentAct.of(type).isPresent() && typeVersion == IncidentAct.TYPE_VERSION;
	}

	@Override
	public Optional<Refusal> obstacle(Act act) {
		Incident incident = this.incidents.find(act.subject()).orElse(null);
		return this.inspection.obstacle(incident, act).or(() -> this.content.obstacle(incident, act));
	}

	@Override
	public JsonNode dueOnReceipt(Act act, Instant receivedAt) {
		JsonNode terms = act.body().get("terms");
		return this.json.valueToTree(terms == null ? List.of()
				: DueOnReceipt.of(this.json.treeToValue(terms, Terms.class), receivedAt, this.calendar));
	}

}
