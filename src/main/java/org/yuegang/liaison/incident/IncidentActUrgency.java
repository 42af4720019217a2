package org.yuegang.liaison.incident;

import org.springframework.stereotype.Component;
import org.yuegang.liaison.deadline.Urgency;
import org.yuegang.liaison.journal.Act;
import org.yuegang.liaison.journal.ActUrgency;

/** The acts of a case are urgent unless the case is routine. */
@Component
class IncidentActUrgency implements ActUrgency {

	private final Incidents incidents;

	IncidentActUrgency(Incidents incidents) {
		this.incidents = incidents;
	}

	@Override
	public boolean speaksFor(Act act) {
		return act.feature().equals("incident");
	}

	@Override
	public boolean isUrgent(Act act) {
		return this.incidents.find(act.subject())
			.map(incident -> incident.urgency() != Urgency.ROUTINE)
			.orElse(true);
	}

}
