package org.yuegang.liaison.incident;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.yuegang.liaison.incident.act.Body;
import org.yuegang.liaison.incident.act.Form;
import org.yuegang.liaison.incident.act.IncidentAct;
import org.yuegang.liaison.incident.state.Incident;
import org.yuegang.liaison.incident.track.IncidentTracks;
import org.yuegang.liaison.journal.Act;
import org.yuegang.liaison.journal.Durable;
import org.yuegang.liaison.journal.Journal;
import org.yuegang.liaison.journal.Origin;
import org.yuegang.liaison.journal.Signatory;
import org.yuegang.liaison.lifecycle.Decision;
import org.yuegang.liaison.lifecycle.Side;
import org.yuegang.liaison.system.FieldProblem;
import org.yuegang.liaison.system.Officer;
import org.yuegang.liaison.system.Outcome;
import org.yuegang.liaison.system.Reading;
import org.yuegang.liaison.system.Refusal;
import org.yuegang.liaison.system.Role;
import tools.jackson.databind.JsonNode;

/**
 * What an officer may do to an incident, for pages, scripts and drills alike. Each command is one transaction under
 * the journal's lock, and is on disk when it returns.
 */
@Component
public class IncidentCommands {

	private static final Logger log = LoggerFactory.getLogger(IncidentCommands.class);

	private final Durable durable;

	private final Journal journal;

	private final Incidents incidents;

	private final Preparations preparations;

	private final Deciding deciding;

	private final FormReader forms;

	private final BodyWriter bodies;

	private final ActMaker acts;

	private final IncidentTerms terms;

	private final Clock clock;

	IncidentCommands(Durable durable, Journal journal, Incidents incidents, Preparations preparations,
			Deciding deciding, FormReader forms, BodyWriter bodies, ActMaker acts, IncidentTerms terms, Clock clock) {
		this.durable = durable;
		this.journal = journal;
		this.incidents = incidents;
		this.preparations = preparations;
		this.deciding = deciding;
		this.forms = forms;
		this.bodies = bodies;
		this.acts = acts;
		this.terms = terms;
		this.clock = clock;
	}

	/**
	 * Makes an act, or says why not; checked in the order not found, invalid, forbidden, stale, refused.
	 * @param ref this node's reference of the case
	 * @param name the act, for instance {@code VERIFY}
	 * @param revision the revision the officer looked at
	 * @param body what he filled in
	 */
	public Outcome<Act> perform(Officer officer, String ref, String name, int revision, JsonNode body) {
		Outcome<Act> outcome = checked(officer, ref, name, revision, body);
		if (!(outcome instanceof Outcome.Done<Act>)) {
			log.info("{} was not allowed {} on {}: {}", officer.code(), name, ref, outcome);
		}
		return outcome;
	}

	/** Records, once a version, that a duty or liaison officer of the counterpart has it before him. */
	public void viewed(Officer officer, UUID id) {
		if (!officer.isAnyOf(Set.of(Role.DUTY_OFFICER, Role.LIAISON_OFFICER)) || !isUnseen(id)) {
			return;
		}
		this.durable.commit(() -> {
			this.journal.lock();
			if (isUnseen(id)) {
				Incident incident = this.incidents.require(id);
				Body body = new Body.Opened(incident.version(), Signatory.of(officer));
				byClock(IncidentAct.OPENED, incident, body, null);
			}
			return true;
		});
	}

	/**
	 * Makes an act of the node's own clock, if the table allows it; the caller holds the journal's lock.
	 * @return whether it was made
	 */
	boolean byClock(IncidentAct type, Incident incident, Body body, @Nullable String duty) {
		Decision<?> decision = this.deciding.decide(type,
				this.deciding.facts(incident, null, Prepared.NOTHING, null, duty));
		if (decision instanceof Decision.Allowed<?> allowed) {
			this.journal.append(this.acts.make(type, allowed.shared(), incident, null, body, this.clock.instant()),
					Origin.LOCAL);
			return true;
		}
		log.info("The clock was not allowed {} on {}: {}", type, incident.id(), decision);
		return false;
	}

	private boolean isUnseen(UUID id) {
		return this.incidents.find(id)
			.filter(incident -> this.deciding.side(incident) == Side.COUNTERPART)
			.filter(incident -> incident.handling().isIssued())
			.filter(incident -> incident.tracing()
				.opened()
				.stream()
				.noneMatch(opened -> opened.version() == incident.version()))
			.isPresent();
	}

	private Outcome<Act> checked(Officer officer, String ref, String name, int revision, JsonNode body) {
		Optional<UUID> id = this.incidents.subjectOf(officer, ref);
		if (id.isEmpty()) {
			return new Outcome.NotFound<>();
		}
		IncidentAct type = IncidentAct.named(name).orElse(null);
		if (type == null) {
			return new Outcome.Invalid<>(List.of(FieldProblem.of("/act", "unknown-code", name)));
		}
		if (IncidentTracks.of(type).rolesOf(type).isEmpty()) {
			return new Outcome.Forbidden<>(Refusal.of("role-missing", type.key()));
		}
		Reading<? extends Form> reading = this.forms.read(type, body);
		if (!(reading instanceof Reading.Read<? extends Form> read)) {
			return new Outcome.Invalid<>(under("/body", reading.problems()));
		}
		if (!officer.isAnyOf(IncidentTracks.of(type).rolesOf(type))) {
			return new Outcome.Forbidden<>(Refusal.of("role-missing", type.key()));
		}
		return this.durable.commit(() -> decided(officer, id.get(), type, revision, read.value()));
	}

	private Outcome<Act> decided(Officer officer, UUID id, IncidentAct type, int revision, Form form) {
		this.journal.lock();
		Incident incident = this.incidents.findOrWritten(id).orElseThrow();
		if (incident.revision() != revision) {
			return new Outcome.Stale<>(revision, incident.revision());
		}
		Instant now = this.clock.instant();
		List<FieldProblem> problems = new ArrayList<>(this.forms.inTime(form, now, longestStop(incident, now)));
		if (form instanceof Form.Acknowledge taken) {
			problems.addAll(this.forms.readBack(taken, this.preparations.current(incident)));
		}
		if (!problems.isEmpty()) {
			return new Outcome.Invalid<>(under("/body", problems));
		}
		Prepared prepared = this.preparations.of(type, incident);
		Decision<?> decision = this.deciding.decide(type,
				this.deciding.facts(incident, officer, prepared, form, dutyOf(form)));
		if (decision instanceof Decision.Allowed<?> allowed) {
			Body body = this.bodies.write(type, form, incident, prepared, now);
			Act act = this.acts.make(type, allowed.shared(), incident, officer, body, now);
			return new Outcome.Done<>(this.journal.append(act, Origin.LOCAL).act());
		}
		return new Outcome.Refused<>(((Decision.Refused<?>) decision).refusal());
	}

	private Instant longestStop(Incident incident, Instant now) {
		return this.terms.policy(now).longestStop(incident.urgency(), now, this.terms.calendar());
	}

	private static @Nullable String dutyOf(Form form) {
		return switch (form) {
			case Form.StopClock stop -> stop.duty();
			case Form.ResumeClock resume -> resume.duty();
			default -> null;
		};
	}

	private static List<FieldProblem> under(String place, List<FieldProblem> problems) {
		return problems.stream()
			.map(problem -> problem.pointer().equals("/act") ? problem
					: new FieldProblem(place + problem.pointer(), problem.code(), problem.arguments()))
			.toList();
	}

}
