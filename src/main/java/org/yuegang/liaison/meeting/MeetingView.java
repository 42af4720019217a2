package org.yuegang.liaison.meeting;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.yuegang.liaison.deadline.Duty;
import org.yuegang.liaison.deadline.Urgency;
import org.yuegang.liaison.journal.Mode;
import org.yuegang.liaison.journal.Signatory;
import org.yuegang.liaison.lifecycle.CaseView;
import org.yuegang.liaison.lifecycle.Side;
import org.yuegang.liaison.meeting.act.Cancellation;
import org.yuegang.liaison.meeting.act.Convening;
import org.yuegang.liaison.meeting.act.Declination;
import org.yuegang.liaison.meeting.act.Holding;
import org.yuegang.liaison.meeting.act.ItemDone;
import org.yuegang.liaison.meeting.act.MeetingAct;
import org.yuegang.liaison.meeting.act.MeetingForm;
import org.yuegang.liaison.meeting.act.MeetingKind;
import org.yuegang.liaison.meeting.act.Minutes;
import org.yuegang.liaison.meeting.act.MoveOffer;
import org.yuegang.liaison.meeting.act.Proposal;
import org.yuegang.liaison.meeting.state.MeetingState;
import org.yuegang.liaison.system.Refusal;
import tools.jackson.databind.JsonNode;

/**
 * What an officer sees of a meeting: the same for pages and API.
 *
 * @param ref this node's reference
 * @param revision what an act must name, so that nobody acts on what has moved on; 0 while there is only a draft
 * @param side on which side this node stands; ORIGIN is the convenor
 * @param superseded whether a meeting of lower id on the same incident has to pass first
 * @param proposal null while there is only a draft
 * @param time the time both sides agreed last
 * @param round the round of that time, 0 for a time of the proposal
 * @param openOffer the offer of other times that waits for an answer
 * @param drafts what is being written here; never the other side's
 * @param allowedActs what this officer may do now
 * @param refusedActs what one of their roles may do, but not here or not now, and why
 */
public record MeetingView(UUID id, String ref, MeetingKind kind, MeetingState state, Mode mode, Urgency urgency,
		String convenor, String counterpart, Side side, int revision, boolean superseded,
		@Nullable Made<Proposal> proposal, List<LinkedIncident> incidents, @Nullable Instant time, int round,
		@Nullable Offer openOffer, @Nullable Made<Declination> declined, @Nullable Made<Cancellation> cancelled,
		@Nullable Made<Convening> convened, @Nullable Made<Holding> held, @Nullable MinutesView minutes,
		@Nullable Instant concludedAt, List<Made<ItemDone>> itemsDone, List<Duty> duties, List<DraftView> drafts,
		List<AllowedAct> allowedActs, List<RefusedAct> refusedActs, Instant updatedAt) implements CaseView<MeetingAct> {

	/** What one act said, and who made it when. */
	public record Made<F extends MeetingForm>(UUID act, String unit, @Nullable Signatory officer, Instant at, F form) {
	}

	/** An incident the meeting is about; without a reference it is not known on this node. */
	public record LinkedIncident(UUID id, @Nullable String ref, @Nullable String number) {
	}

	/** Other times offered, to be agreed to by their round. */
	public record Offer(int round, MoveOffer offer, Instant at) {
	}

	/** @param agreed the other side's agreement to this revision and hash */
	public record MinutesView(int revision, String hash, Instant proposedAt, Minutes minutes,
			@Nullable Agreed agreed) {
	}

	/** Who agreed to the minutes. */
	public record Agreed(String unit, @Nullable Signatory officer, Instant at) {
	}

	/** A draft in work. */
	public record DraftView(MeetingDraftPurpose purpose, int revision, Set<String> savers, Instant updatedAt,
			String updatedBy, JsonNode content) {
	}

	/** @param form its form as JSON Schema, draft 2020-12 */
	public record AllowedAct(MeetingAct act, JsonNode form) implements Allowed<MeetingAct> {
	}

	public record RefusedAct(MeetingAct act, Refusal refusal) implements Refused<MeetingAct> {
	}

}
