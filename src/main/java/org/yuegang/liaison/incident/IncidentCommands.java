package org.yuegang.liaison.incident;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.yuegang.liaison.incident.act.Body;
import org.yuegang.liaison.incident.act.Form;
import org.yuegang.liaison.incident.act.IncidentAct;
import org.yuegang.liaison.incident.state.Incident;
import org.yuegang.liaison.incident.track.IncidentFacts;
import org.yuegang.liaison.incident.track.IncidentTracks;
import org.yuegang.liaison.journal.GroupCommit;
import org.yuegang.liaison.journal.Journal;
import org.yuegang.liaison.journal.Signatory;
import org.yuegang.liaison.lifecycle.Attempt;
import org.yuegang.liaison.lifecycle.CaseFeature;
import org.yuegang.liaison.lifecycle.Commands;
import org.yuegang.liaison.lifecycle.Side;
import org.yuegang.liaison.system.FieldProblem;
import org.yuegang.liaison.system.Officer;
import org.yuegang.liaison.system.Reading;
import org.yuegang.liaison.system.Role;
import tools.jackson.databind.JsonNode;

/**
 * What an officer, or the node's clock, may do to an incident: the feature's part of {@link Commands}.
 */
@Component
public class IncidentCommands implements CaseFeature<Incident, IncidentAct, Form> {

	private final Commands commands;

	private final GroupCommit commits;

	private final Journal journal;

	private final Incidents incidents;

	private final ActContents contents;

	private final IncidentFactsReader facts;

	private final FormReader forms;

	private final BodyWriter bodies;

	private final IncidentTerms terms;

	IncidentCommands(Commands commands, GroupCommit commits, Journal journal, Incidents incidents,
			ActContents contents, IncidentFactsReader facts, FormReader forms, BodyWriter bodies,
			IncidentTerms terms) {
		this.commands = commands;
		this.commits = commits;
		this.journal = journal;
		this.incidents = incidents;
		this.contents = contents;
		this.facts = facts;
		this.forms = forms;
		this.bodies = bodies;
		this.terms = terms;
	}

	/** Records, once a version, that a duty or liaison officer of the counterpart has it before them. */
	public void viewed(Officer officer, UUID id) {
		if (!officer.isAnyOf(Set.of(Role.DUTY_OFFICER, Role.LIAISON_OFFICER)) || !isUnseen(id)) {
			return;
		}
		this.commits.commit(() -> {
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
	 * @param duty the key of the duty it is about
	 * @return whether it was made
	 */
	boolean byClock(IncidentAct act, Incident incident, Body body, @Nullable String duty) {
		IncidentFacts known = this.facts.of(incident, null, ActContent.NOTHING, null, duty);
		return this.commands.byClock(act, incident.id(),
				Attempt.of(IncidentTracks.decide(act, known), incident.mode(), () -> body));
	}

	@Override
	public String name() {
		return IncidentAct.FEATURE;
	}

	@Override
	public String letter() {
		return DraftCommands.LETTER;
	}

	@Override
	public Optional<UUID> subjectOf(Officer officer, String ref) {
		return this.incidents.subjectOf(officer, ref);
	}

	@Override
	public Class<IncidentAct> acts() {
		return IncidentAct.class;
	}

	@Override
	public Set<Role> rolesOf(IncidentAct act) {
		return IncidentTracks.of(act).rolesOf(act);
	}

	@Override
	public Optional<DraftPurpose> draftOf(IncidentAct act) {
		return DraftPurpose.of(act);
	}

	@Override
	public Reading<? extends Form> read(IncidentAct act, UUID subject, JsonNode body) {
		return this.forms.read(act, body);
	}

	@Override
	public Incident find(UUID subject) {
		return this.incidents.findOrWritten(subject).orElseThrow();
	}

	@Override
	public List<String> units(Incident incident) {
		return List.of(incident.origin(), incident.counterpart());
	}

	@Override
	public int revision(Incident incident) {
		return incident.revision();
	}

	@Override
	public Attempt attempt(IncidentAct act, UUID subject, @Nullable Incident found, Officer officer, Form form,
			Instant now) {
		Incident incident = Objects.requireNonNull(found);
		List<FieldProblem> problems = new ArrayList<>(this.forms.inTime(form, now, longestStop(incident, now)));
		CaseText text = this.contents.text(incident);
		if (form instanceof Form.Acknowledge taken) {
			problems.addAll(this.forms.readBack(taken, text.current()));
		}
		if (!problems.isEmpty()) {
			return new Attempt.Unfit(problems);
		}
		ActContent prepared = this.contents.of(act, text);
		IncidentFacts known = this.facts.of(incident, officer, prepared, form, dutyOf(form));
		return Attempt.of(IncidentTracks.decide(act, known), incident.mode(),
				() -> this.bodies.write(act, form, incident, prepared, now));
	}

	private boolean isUnseen(UUID id) {
		return this.incidents.find(id)
			.filter(incident -> this.facts.side(incident) == Side.COUNTERPART)
			.filter(incident -> incident.handling().isIssued())
			.filter(incident -> incident.tracing()
				.opened()
				.stream()
				.noneMatch(opened -> opened.version() == incident.version()))
			.isPresent();
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

}
