package org.yuegang.liaison.incident;

import java.util.Optional;

import org.springframework.stereotype.Component;
import org.yuegang.liaison.deadline.JointCalendar;
import org.yuegang.liaison.incident.act.IncidentAct;
import org.yuegang.liaison.incident.state.Incident;
import org.yuegang.liaison.journal.Act;
import org.yuegang.liaison.lifecycle.CaseReceives;
import org.yuegang.liaison.system.NodeIdentity;
import org.yuegang.liaison.system.Refusal;
import tools.jackson.databind.json.JsonMapper;

/** Whether an arriving act of an incident can be read, and whether it was its unit's to make. */
@Component
class IncidentReceives extends CaseReceives {

	private final IncidentInspection inspection;

	private final Incidents incidents;

	private final ReceivedContent content;

	IncidentReceives(Incidents incidents, ReceivedContent content, JointCalendar calendar, JsonMapper json,
			NodeIdentity node) {
		super(IncidentAct.values(), "/terms", calendar, json);
		this.inspection = new IncidentInspection(node.unit());
		this.incidents = incidents;
		this.content = content;
	}

	@Override
	public Optional<Refusal> obstacle(Act act) {
		Incident incident = this.incidents.find(act.subject()).orElse(null);
		return this.inspection.obstacle(incident, act).or(() -> this.content.obstacle(incident, act));
	}

}
