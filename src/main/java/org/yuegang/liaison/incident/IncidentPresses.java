package org.yuegang.liaison.incident;

import org.springframework.stereotype.Component;
import org.yuegang.liaison.deadline.Urgency;
import org.yuegang.liaison.journal.Act;
import org.yuegang.liaison.journal.Presses;

/** The acts of an incident press as its urgency says: everything but a routine case. */
@Component
class IncidentPresses implements Presses {

	private final Incidents incidents;

	IncidentPresses(Incidents incidents) {
		this.incidents = incidents;
	}

	@Override
	public boolean speaksFor(Act act) {
		return act.feature().equals("incident");
	}

	@Override
	public boolean presses(Act act) {
		return this.incidents.find(act.subject())
			.map(incident -> incident.urgency() != Urgency.ROUTINE)
			.orElse(true);
	}

}
