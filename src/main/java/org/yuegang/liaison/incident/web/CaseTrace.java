package org.yuegang.liaison.incident.web;

import java.util.Set;
import java.util.UUID;

import org.springframework.stereotype.Component;
import org.yuegang.liaison.incident.Incidents;

/** Which acts of a case came too late to take effect on this node. */
@Component
class CaseTrace {

	private final Incidents incidents;

	CaseTrace(Incidents incidents) {
		this.incidents = incidents;
	}

	Set<UUID> lateActs(UUID id) {
		return this.incidents.find(id).map(incident -> incident.tracing().late()).orElse(Set.of());
	}

}
