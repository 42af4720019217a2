package org.yuegang.liaison.meeting;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.yuegang.liaison.deadline.Terms;
import org.yuegang.liaison.journal.Mode;
import org.yuegang.liaison.lifecycle.Attempt;
import org.yuegang.liaison.lifecycle.CaseFeature;
import org.yuegang.liaison.lifecycle.Commands;
import org.yuegang.liaison.meeting.act.Basis;
import org.yuegang.liaison.meeting.act.MeetingAct;
import org.yuegang.liaison.meeting.act.MeetingBodies;
import org.yuegang.liaison.meeting.act.MeetingForm;
import org.yuegang.liaison.meeting.act.Proposal;
import org.yuegang.liaison.meeting.state.Meeting;
import org.yuegang.liaison.meeting.track.MeetingFacts;
import org.yuegang.liaison.meeting.track.MeetingTrack;
import org.yuegang.liaison.system.FieldProblem;
import org.yuegang.liaison.system.NodeIdentity;
import org.yuegang.liaison.system.Officer;
import org.yuegang.liaison.system.Reading;
import org.yuegang.liaison.system.Role;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** What an officer, or the node's clock, may do to a meeting: the feature's part of {@link Commands}. */
@Component
public class MeetingCommands implements CaseFeature<Meeting, MeetingAct, MeetingForm> {

	private final MeetingBodies bodies = new MeetingBodies();

	private final Commands commands;

	private final Meetings meetings;

	private final MeetingFactsReader facts;

	private final MeetingTerms terms;

	private final NodeIdentity node;

	private final Clock clock;

	MeetingCommands(Commands commands, Meetings meetings, MeetingFactsReader facts, MeetingTerms terms,
			NodeIdentity node, Clock clock) {
		this.commands = commands;
		this.meetings = meetings;
		this.facts = facts;
		this.terms = terms;
		this.node = node;
		this.clock = clock;
	}

	/**
	 * Makes an act of the node's own clock, if the table allows it; the caller holds the journal's lock.
	 * @return whether it was made
	 */
	boolean byClock(MeetingAct act, Meeting meeting, MeetingForm form) {
		return this.commands.byClock(act, meeting.id(), attempt(act, meeting, null, form, this.clock.instant()));
	}

	@Override
	public String name() {
		return MeetingAct.FEATURE;
	}

	@Override
	public String letter() {
		return MeetingDrafts.LETTER;
	}

	@Override
	public Optional<UUID> subjectOf(Officer officer, String ref) {
		return this.meetings.subjectOf(officer, ref);
	}

	@Override
	public Class<MeetingAct> acts() {
		return MeetingAct.class;
	}

	@Override
	public Set<Role> rolesOf(MeetingAct act) {
		return MeetingTrack.TRACK.rolesOf(act);
	}

	@Override
	public Optional<MeetingDraftPurpose> draftOf(MeetingAct act) {
		return MeetingDraftPurpose.of(act);
	}

	@Override
	public Reading<MeetingForm> read(MeetingAct act, UUID subject, JsonNode body) {
		Reading<MeetingForm> reading = this.bodies.readForm(act, body);
		if (!(reading instanceof Reading.Read<MeetingForm>(MeetingForm form))) {
			return reading;
		}
		List<FieldProblem> problems = form.problems(Set.copyOf(this.node.units()), this.clock.instant());
		return problems.isEmpty() ? reading : new Reading.Unreadable<>(problems);
	}

	@Override
	public @Nullable Meeting find(UUID subject) {
		return this.meetings.find(subject).orElse(null);
	}

	@Override
	public List<String> units(Meeting meeting) {
		return List.of(meeting.convenor(), meeting.counterpart());
	}

	@Override
	public int revision(Meeting meeting) {
		return meeting.revision();
	}

	@Override
	public Attempt attempt(MeetingAct act, UUID subject, @Nullable Meeting meeting, Officer officer, MeetingForm form,
			Instant now) {
		MeetingForm whole = form instanceof Proposal proposal ? this.facts.completed(proposal) : form;
		return attempt(act, meeting, officer, whole, now);
	}

	private Attempt attempt(MeetingAct act, @Nullable Meeting meeting, @Nullable Officer officer, MeetingForm form,
			Instant now) {
		MeetingFacts known = this.facts.of(meeting, officer, form);
		return Attempt.of(MeetingTrack.TRACK.decide(known.state(), act, known), mode(meeting, form),
				() -> body(act, meeting, form, now));
	}

	private ObjectNode body(MeetingAct act, @Nullable Meeting meeting, MeetingForm form, Instant now) {
		Basis basis = meeting == null ? new Basis(null, 0, this.node.peer(), null) : meeting.basisFor(act);
		Terms owed = meeting == null ? null : this.terms.of(act, meeting, basis, now);
		return this.bodies.write(form, owed == null ? basis : basis.owing(owed));
	}

	private static Mode mode(@Nullable Meeting meeting, MeetingForm form) {
		return form instanceof Proposal proposal && proposal.mode() != null ? proposal.mode()
				: meeting != null ? meeting.mode() : Mode.ACTUAL;
	}

}
