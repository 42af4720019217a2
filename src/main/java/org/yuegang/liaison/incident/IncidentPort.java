package org.yuegang.liaison.incident;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.yuegang.liaison.incident.act.IncidentAct;
import org.yuegang.liaison.incident.state.AcknowledgementReading;
import org.yuegang.liaison.incident.state.Incident;
import org.yuegang.liaison.journal.Act;
import org.yuegang.liaison.lifecycle.Case;
import org.yuegang.liaison.lifecycle.CasePort;
import org.yuegang.liaison.lifecycle.Draft;
import org.yuegang.liaison.lifecycle.Seen;
import org.yuegang.liaison.system.FieldProblem;
import org.yuegang.liaison.system.Officer;
import org.yuegang.liaison.system.Outcome;
import tools.jackson.databind.JsonNode;

/** The incidents, as whoever serves every feature knows them. */
@Component
@Order(10)
class IncidentPort implements CasePort {

	private final Incidents incidents;

	private final IncidentViews views;

	private final DraftCommands drafts;

	private final IncidentCommands commands;

	IncidentPort(Incidents incidents, IncidentViews views, DraftCommands drafts, IncidentCommands commands) {
		this.incidents = incidents;
		this.views = views;
		this.drafts = drafts;
		this.commands = commands;
	}

	@Override
	public String feature() {
		return IncidentAct.FEATURE;
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
				incident.urgency(), incident.mode(), "/incidents/" + ref, incident.duties(), awaited, null);
	}

	@Override
	public Optional<IncidentView> view(Officer officer, String ref) {
		return this.views.of(officer, ref);
	}

	@Override
	public Outcome<String> begin(Officer officer, JsonNode content) {
		return this.drafts.start(officer, content);
	}

	@Override
	public Outcome<Draft> write(Officer officer, String ref, @Nullable String purpose, Seen seen, JsonNode content) {
		Optional<DraftPurpose> known = Arrays.stream(DraftPurpose.values())
			.filter(one -> one.name().equals(purpose))
			.findFirst();
		return purpose != null && known.isEmpty()
				? new Outcome.Invalid<>(List.of(FieldProblem.of("/purpose", "unknown-code", purpose)))
				: this.drafts.save(officer, ref, known.orElse(null), seen, content);
	}

	@Override
	public Outcome<Act> perform(Officer officer, String ref, String act, int revision, JsonNode form) {
		return this.commands.perform(officer, ref, act, revision, form);
	}

}
