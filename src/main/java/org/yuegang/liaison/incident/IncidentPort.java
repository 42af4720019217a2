package org.yuegang.liaison.incident;

import java.util.Optional;
import java.util.UUID;

import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.yuegang.liaison.incident.state.AcknowledgementReading;
import org.yuegang.liaison.incident.state.Incident;
import org.yuegang.liaison.lifecycle.Case;
import org.yuegang.liaison.lifecycle.CaseDrafts;
import org.yuegang.liaison.lifecycle.Commands;
import org.yuegang.liaison.lifecycle.FeaturePort;
import org.yuegang.liaison.system.Officer;

/** The incidents, as whoever serves every feature knows them. */
@Component
@Order(10)
class IncidentPort extends FeaturePort {

	private final Incidents incidents;

	private final IncidentViews views;

	IncidentPort(Incidents incidents, IncidentViews views, IncidentCommands feature, DraftCommands writing, Commands commands,
			CaseDrafts drafts) {
		super(feature, writing, commands, drafts);
		this.incidents = incidents;
		this.views = views;
	}

	@Override
	public Optional<Case> find(UUID subject) {
		return this.incidents.find(subject).map(this::shown);
	}

	private Case shown(Incident incident) {
		String ref = this.incidents.ref(incident.id());
		boolean awaited = incident.acknowledgement() == AcknowledgementReading.AWAITED
				|| incident.acknowledgement() == AcknowledgementReading.RETURNED;
		return new Case(incident.id(), ref, incident.number() == null ? null : incident.number().text(),
				incident.urgency(), incident.mode(), path(ref), incident.duties(), awaited, null);
	}

	@Override
	public Optional<IncidentView> view(Officer officer, String ref) {
		return this.views.of(officer, ref);
	}

}
