package org.yuegang.liaison.meeting;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.yuegang.liaison.deadline.Urgency;
import org.yuegang.liaison.incident.Incidents;
import org.yuegang.liaison.incident.state.Incident;
import org.yuegang.liaison.journal.Mode;
import org.yuegang.liaison.meeting.act.MeetingForm;
import org.yuegang.liaison.meeting.act.MeetingKind;
import org.yuegang.liaison.meeting.act.Proposal;
import org.yuegang.liaison.meeting.state.Meeting;
import org.yuegang.liaison.meeting.track.MeetingFacts;
import org.yuegang.liaison.system.NodeIdentity;
import org.yuegang.liaison.system.Officer;
import org.yuegang.liaison.system.Refusal;
import org.yuegang.liaison.system.Role;

/** Gathers what a decision about a meeting is made on. */
@Component
class MeetingFactsReader {

	private final NodeIdentity node;

	private final Incidents incidents;

	private final Meetings meetings;

	private final MeetingTerms terms;

	private final Clock clock;

	MeetingFactsReader(NodeIdentity node, Incidents incidents, Meetings meetings, MeetingTerms terms, Clock clock) {
		this.node = node;
		this.incidents = incidents;
		this.meetings = meetings;
		this.terms = terms;
		this.clock = clock;
	}

	/**
	 * @param meeting null before anything was proposed
	 * @param officer the maker, or null for the node's own clock
	 * @param form null while only asking what may be done
	 */
	MeetingFacts of(@Nullable Meeting meeting, @Nullable Officer officer, @Nullable MeetingForm form) {
		Instant now = this.clock.instant();
		Set<Role> roles = officer == null ? Set.of() : officer.roles();
		MeetingFacts.Around around = new MeetingFacts.Around(meeting != null && this.meetings.isSuperseded(meeting),
				form instanceof Proposal proposal ? obstacle(proposal, this.incidents::find, this.node.unit()).orElse(null) : null,
				this.terms.policy(now).quorum());
		return meeting == null ? MeetingFacts.ofProposal(this.node.unit(), roles, form, around, now)
				: MeetingFacts.of(meeting, this.node.unit(), roles, officer == null, form, around, now);
	}

	/** The proposal with what was left out taken from its incidents. */
	Proposal completed(Proposal proposal) {
		List<Incident> about = proposal.incidents().stream().flatMap(id -> this.incidents.find(id).stream()).toList();
		Mode mode = proposal.mode() != null ? proposal.mode()
				: about.stream().map(Incident::mode).findFirst().orElse(Mode.ACTUAL);
		Urgency urgency = proposal.urgency() != null ? proposal.urgency()
				: about.stream().map(Incident::urgency).min(Urgency::compareTo).orElse(usual(proposal.kind()));
		return proposal.with(mode, urgency);
	}

	private static Urgency usual(MeetingKind kind) {
		return kind == MeetingKind.EMERGENCY ? Urgency.FLASH : Urgency.ROUTINE;
	}

	/** Only what both sides know can be met about, and an exercise is no matter for an actual meeting. */
	static Optional<Refusal> obstacle(Proposal proposal, Function<UUID, Optional<Incident>> incidents, String unit) {
		for (UUID id : proposal.incidents()) {
			Incident incident = incidents.apply(id).orElse(null);
			boolean shared = incident != null
					&& (incident.handling().isIssued() || !incident.origin().equals(unit));
			if (!shared) {
				return Optional.of(Refusal.of("incident-not-shared"));
			}
			if (incident.mode() != proposal.mode()) {
				return Optional.of(Refusal.of("other-mode"));
			}
		}
		return Optional.empty();
	}

}
