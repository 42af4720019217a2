package org.yuegang.liaison.meeting;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.yuegang.liaison.deadline.Terms;
import org.yuegang.liaison.journal.Act;
import org.yuegang.liaison.journal.ActIds;
import org.yuegang.liaison.journal.Durable;
import org.yuegang.liaison.journal.Journal;
import org.yuegang.liaison.journal.Mode;
import org.yuegang.liaison.journal.Origin;
import org.yuegang.liaison.journal.Signatory;
import org.yuegang.liaison.lifecycle.Decision;
import org.yuegang.liaison.lifecycle.Draft;
import org.yuegang.liaison.meeting.act.Basis;
import org.yuegang.liaison.meeting.act.MeetingAct;
import org.yuegang.liaison.meeting.act.MeetingBodies;
import org.yuegang.liaison.meeting.act.MeetingForm;
import org.yuegang.liaison.meeting.act.Proposal;
import org.yuegang.liaison.meeting.state.Meeting;
import org.yuegang.liaison.meeting.state.MeetingState;
import org.yuegang.liaison.meeting.track.MeetingTrack;
import org.yuegang.liaison.system.FieldProblem;
import org.yuegang.liaison.system.NodeIdentity;
import org.yuegang.liaison.system.Officer;
import org.yuegang.liaison.system.Outcome;
import org.yuegang.liaison.system.Reading;
import org.yuegang.liaison.system.Refusal;
import tools.jackson.databind.JsonNode;

/**
 * What an officer may do to a meeting, for pages, scripts and drills alike. Each command is one transaction under the
 * journal's lock, and is on disk when it returns.
 */
@Component
public class MeetingCommands {

	private static final Logger log = LoggerFactory.getLogger(MeetingCommands.class);

	private final MeetingBodies bodies = new MeetingBodies();

	private final Durable durable;

	private final Journal journal;

	private final Meetings meetings;

	private final MeetingDeciding deciding;

	private final MeetingTerms terms;

	private final NodeIdentity node;

	private final Clock clock;

	MeetingCommands(Durable durable, Journal journal, Meetings meetings, MeetingDeciding deciding, MeetingTerms terms,
			NodeIdentity node, Clock clock) {
		this.durable = durable;
		this.journal = journal;
		this.meetings = meetings;
		this.deciding = deciding;
		this.terms = terms;
		this.node = node;
		this.clock = clock;
	}

	/**
	 * Makes an act, or says why not; checked in the order not found, invalid, forbidden, stale, refused. PROPOSE and
	 * PROPOSE_MINUTES with nothing filled in take what was drafted.
	 * @param ref this node's reference of the meeting or of the draft of its proposal
	 * @param name the act, for instance {@code AGREE}
	 * @param revision the revision the officer looked at; 0 for a draft
	 */
	public Outcome<Act> perform(Officer officer, String ref, String name, int revision, JsonNode body) {
		Outcome<Act> outcome = checked(officer, ref, name, revision, body);
		if (!(outcome instanceof Outcome.Done<Act>)) {
			log.info("{} was not allowed {} on {}: {}", officer.code(), name, ref, outcome);
		}
		return outcome;
	}

	/**
	 * Makes an act of the node's own clock, if the table allows it; the caller holds the journal's lock.
	 * @return whether it was made
	 */
	boolean byClock(MeetingAct act, Meeting meeting, MeetingForm form) {
		Decision<MeetingState> decision = this.deciding.decide(act, this.deciding.facts(meeting, null, form));
		if (decision instanceof Decision.Allowed<MeetingState> allowed) {
			append(act, allowed.shared(), meeting.id(), meeting, null, form);
			return true;
		}
		log.info("The clock was not allowed {} on {}: {}", act, meeting.id(), decision);
		return false;
	}

	private Outcome<Act> checked(Officer officer, String ref, String name, int revision, JsonNode body) {
		Optional<UUID> id = this.meetings.subjectOf(officer, ref);
		if (id.isEmpty()) {
			return new Outcome.NotFound<>();
		}
		MeetingAct act = MeetingAct.named(name).orElse(null);
		if (act == null) {
			return new Outcome.Invalid<>(List.of(FieldProblem.of("/act", "unknown-code", name)));
		}
		Reading<MeetingForm> reading = this.bodies.readForm(act, filledIn(act, id.get(), body));
		if (!(reading instanceof Reading.Read<MeetingForm>(MeetingForm form))) {
			return new Outcome.Invalid<>(underBody(reading.problems()));
		}
		List<FieldProblem> problems = form.problems(Set.of(this.node.unit(), this.node.peer()), this.clock.instant());
		if (!problems.isEmpty()) {
			return new Outcome.Invalid<>(underBody(problems));
		}
		if (!officer.isAnyOf(MeetingTrack.TRACK.rolesOf(act))) {
			return new Outcome.Forbidden<>(Refusal.of("role-missing", act.key()));
		}
		MeetingForm whole = form instanceof Proposal proposal ? this.deciding.completed(proposal) : form;
		return this.durable.commit(() -> decided(officer, id.get(), act, revision, whole));
	}

	private JsonNode filledIn(MeetingAct act, UUID id, JsonNode body) {
		MeetingDraftPurpose purpose = switch (act) {
			case PROPOSE -> MeetingDraftPurpose.PROPOSAL;
			case PROPOSE_MINUTES -> MeetingDraftPurpose.MINUTES;
			default -> null;
		};
		return purpose == null || !body.isObject() || !body.isEmpty() ? body
				: this.meetings.draft(id, purpose).map(Draft::content).orElse(body);
	}

	private Outcome<Act> decided(Officer officer, UUID id, MeetingAct act, int revision, MeetingForm form) {
		this.journal.lock();
		Meeting meeting = this.meetings.find(id).orElse(null);
		int present = meeting == null ? 0 : meeting.revision();
		if (present != revision) {
			return new Outcome.Stale<>(revision, present);
		}
		return switch (this.deciding.decide(act, this.deciding.facts(meeting, officer, form))) {
			case Decision.Allowed<MeetingState> allowed -> new Outcome.Done<>(
					append(act, allowed.shared(), id, meeting, officer, form));
			case Decision.Refused<MeetingState>(Refusal refusal) -> new Outcome.Refused<>(refusal);
		};
	}

	private Act append(MeetingAct act, boolean shared, UUID id, @Nullable Meeting meeting, @Nullable Officer officer,
			MeetingForm form) {
		Instant now = this.clock.instant();
		Basis basis = meeting == null ? new Basis(null, 0, this.node.peer(), null) : meeting.basisFor(act);
		Terms terms = meeting == null ? null : this.terms.of(act, meeting, basis, now);
		Mode mode = form instanceof Proposal proposal && proposal.mode() != null ? proposal.mode()
				: meeting != null ? meeting.mode() : Mode.ACTUAL;
		Act made = new Act(ActIds.at(now), act.type(), MeetingAct.TYPE_VERSION, shared, id, mode, this.node.unit(),
				officer == null ? null : Signatory.of(officer), now,
				this.bodies.write(form, terms == null ? basis : basis.owing(terms)));
		return this.journal.append(made, Origin.LOCAL).act();
	}

	private static List<FieldProblem> underBody(List<FieldProblem> problems) {
		return problems.stream()
			.map(problem -> new FieldProblem("/body" + problem.pointer(), problem.code(), problem.arguments()))
			.toList();
	}

}
