package org.yuegang.liaison.meeting;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.yuegang.liaison.deadline.Urgency;
import org.yuegang.liaison.incident.Incidents;
import org.yuegang.liaison.incident.state.Incident;
import org.yuegang.liaison.journal.Mode;
import org.yuegang.liaison.lifecycle.Draft;
import org.yuegang.liaison.lifecycle.LocalNumbers;
import org.yuegang.liaison.lifecycle.MayDo;
import org.yuegang.liaison.lifecycle.Side;
import org.yuegang.liaison.meeting.MeetingView.AllowedAct;
import org.yuegang.liaison.meeting.MeetingView.DraftView;
import org.yuegang.liaison.meeting.MeetingView.LinkedIncident;
import org.yuegang.liaison.meeting.MeetingView.Made;
import org.yuegang.liaison.meeting.MeetingView.RefusedAct;
import org.yuegang.liaison.meeting.act.Cancellation;
import org.yuegang.liaison.meeting.act.Convening;
import org.yuegang.liaison.meeting.act.Declination;
import org.yuegang.liaison.meeting.act.Holding;
import org.yuegang.liaison.meeting.act.ItemDone;
import org.yuegang.liaison.meeting.act.MeetingAct;
import org.yuegang.liaison.meeting.act.MeetingForm;
import org.yuegang.liaison.meeting.act.MeetingKind;
import org.yuegang.liaison.meeting.act.MoveOffer;
import org.yuegang.liaison.meeting.act.Proposal;
import org.yuegang.liaison.meeting.state.Meeting;
import org.yuegang.liaison.meeting.state.MeetingState;
import org.yuegang.liaison.meeting.state.MinutesRevision;
import org.yuegang.liaison.meeting.state.Step;
import org.yuegang.liaison.meeting.track.MeetingFacts;
import org.yuegang.liaison.meeting.track.MeetingTrack;
import org.yuegang.liaison.system.NodeIdentity;
import org.yuegang.liaison.system.Officer;
import tools.jackson.databind.JsonNode;

/** Puts together what an officer sees of a meeting. */
@Component
public class MeetingViews {

	private final Meetings meetings;

	private final MeetingFactsReader facts;

	private final Incidents incidents;

	private final LocalNumbers numbers;

	private final NodeIdentity node;

	MeetingViews(Meetings meetings, MeetingFactsReader facts, Incidents incidents, LocalNumbers numbers,
			NodeIdentity node) {
		this.meetings = meetings;
		this.facts = facts;
		this.incidents = incidents;
		this.numbers = numbers;
		this.node = node;
	}

	/** The meeting of this reference, or empty when there is none or the officer may not see it. */
	public Optional<MeetingView> of(Officer officer, String ref) {
		return this.meetings.subjectOf(officer, ref)
			.map(id -> this.meetings.find(id)
				.map(meeting -> view(officer, ref, meeting))
				.orElseGet(() -> written(officer, ref, id)));
	}

	private MeetingView view(Officer officer, String ref, Meeting meeting) {
		MeetingFacts known = this.facts.of(meeting, officer, null);
		MayDo<MeetingAct> may = may(officer, known);
		boolean minutesHere = meeting.sideOf(this.node.unit()) == Side.ORIGIN;
		return new MeetingView(meeting.id(), ref, meeting.kind(), meeting.state(), meeting.mode(), meeting.urgency(),
				meeting.convenor(), meeting.counterpart(), meeting.sideOf(this.node.unit()), meeting.revision(),
				known.around().superseded(), made(meeting.proposed(), Proposal.class),
				linked(meeting.incidents()), meeting.time().orElse(null), meeting.agreedRound(),
				meeting.openOffer().map(MeetingViews::offer).orElse(null),
				first(meeting, MeetingAct.DECLINE, Declination.class),
				first(meeting, MeetingAct.CANCEL, Cancellation.class),
				meeting.latest(MeetingAct.CONVENE).map(step -> made(step, Convening.class)).orElse(null),
				first(meeting, MeetingAct.HOLD, Holding.class), meeting.minutes().map(MeetingViews::minutes).orElse(null),
				meeting.step(MeetingAct.CONCLUDE).map(Step::at).orElse(null),
				meeting.steps(MeetingAct.COMPLETE_ITEM).stream().map(step -> made(step, ItemDone.class)).toList(),
				meeting.duties(), minutesHere ? drafts(meeting.id()) : List.of(), allowed(may), refused(may),
				MeetingTable.updatedAt(meeting));
	}

	/** A draft of a proposal, which may lack anything. */
	private MeetingView written(Officer officer, String ref, UUID id) {
		Draft draft = this.meetings.draft(id, MeetingDraftPurpose.PROPOSAL).orElseThrow();
		JsonNode content = draft.content();
		MayDo<MeetingAct> may = may(officer, this.facts.of(null, officer, null));
		List<UUID> about = content.path("incidents").values().stream().map(each -> UUID.fromString(each.asString())).toList();
		return new MeetingView(id, ref, MeetingKind.valueOf(content.path("kind").asString("EMERGENCY")),
				MeetingState.NONE, Mode.valueOf(content.path("mode").asString("ACTUAL")),
				Urgency.valueOf(content.path("urgency").asString("ROUTINE")), this.node.unit(), this.node.peer(),
				Side.ORIGIN, 0, false, null, linked(about), null, 0, null, null, null, null, null, null, null, List.of(),
				List.of(), drafts(id), allowed(may), refused(may), draft.updatedAt());
	}

	private List<LinkedIncident> linked(List<UUID> ids) {
		return ids.stream().map(id -> {
			Incident incident = this.incidents.find(id).orElse(null);
			return new LinkedIncident(id, this.numbers.refOf(id).orElse(null),
					incident == null || incident.number() == null ? null : incident.number().text());
		}).toList();
	}

	private List<DraftView> drafts(UUID id) {
		return Arrays.stream(MeetingDraftPurpose.values())
			.flatMap(purpose -> this.meetings.draft(id, purpose)
				.map(draft -> new DraftView(purpose, draft.revision(), draft.savers(), draft.updatedAt(),
						draft.updatedBy(), draft.content()))
				.stream())
			.toList();
	}

	private static MayDo<MeetingAct> may(Officer officer, MeetingFacts known) {
		return MayDo.of(MeetingAct.class, officer, MeetingTrack.TRACK::rolesOf,
				act -> MeetingTrack.TRACK.obstacle(known.state(), act, known));
	}

	private static List<AllowedAct> allowed(MayDo<MeetingAct> may) {
		return may.allowed().stream().map(one -> new AllowedAct(one.act(), one.form())).toList();
	}

	private static List<RefusedAct> refused(MayDo<MeetingAct> may) {
		return may.refused().stream().map(one -> new RefusedAct(one.act(), one.refusal())).toList();
	}

	private static <F extends MeetingForm> @Nullable Made<F> first(Meeting meeting, MeetingAct act, Class<F> form) {
		return meeting.step(act).map(step -> made(step, form)).orElse(null);
	}

	private static <F extends MeetingForm> Made<F> made(Step step, Class<F> form) {
		return new Made<>(step.act(), step.unit(), step.officer(), step.at(), step.form(form));
	}

	private static MeetingView.Offer offer(Step step) {
		return new MeetingView.Offer(step.basis().number(), step.form(MoveOffer.class), step.at());
	}

	private static MeetingView.MinutesView minutes(MinutesRevision minutes) {
		Step agreed = minutes.agreed();
		return new MeetingView.MinutesView(minutes.revision(), minutes.hash(), minutes.proposedAt(), minutes.minutes(),
				agreed == null ? null : new MeetingView.Agreed(agreed.unit(), agreed.officer(), agreed.at()));
	}

}
