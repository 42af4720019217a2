package org.yuegang.liaison.request;

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
import org.yuegang.liaison.request.act.Again;
import org.yuegang.liaison.request.act.Answer;
import org.yuegang.liaison.request.act.HoldingReply;
import org.yuegang.liaison.request.act.Inquiry;
import org.yuegang.liaison.request.act.Overriding;
import org.yuegang.liaison.request.act.Referring;
import org.yuegang.liaison.request.act.RequestAct;
import org.yuegang.liaison.request.act.RequestForm;
import org.yuegang.liaison.request.act.RequestKind;
import org.yuegang.liaison.request.act.Settlement;
import org.yuegang.liaison.request.act.TakingBack;
import org.yuegang.liaison.request.state.Embargo;
import org.yuegang.liaison.request.state.RequestState;
import org.yuegang.liaison.system.Refusal;
import tools.jackson.databind.JsonNode;

/**
 * What an officer sees of a request: the same for pages and API.
 *
 * @param ref this node's reference; with a round it cites the answer to that round
 * @param revision what an act must name, so that nobody acts on what has moved on; 0 while there is only a draft
 * @param side on which side this node stands; ORIGIN is the asker
 * @param round the round that is asked now; 0 while there is only a draft
 * @param asked null while there is only a draft
 * @param rounds what was asked and answered in each, oldest first
 * @param incident the incident it is about
 * @param embargo of a publication check: whether it may be published
 * @param overridden that it was published without waiting for the answer, and why
 * @param referrals what went to the existing channel, known on this side only
 * @param filed the incidents that were filed because of it, known on this side only
 * @param draft what is being written here; never the other side's
 * @param allowedActs what this officer may do now
 * @param refusedActs what one of their roles may do, but not here or not now, and why
 */
public record RequestView(UUID id, String ref, RequestKind kind, RequestState state, Mode mode, Urgency urgency,
		String asker, String counterpart, Side side, int revision, int round, @Nullable Made<Inquiry> asked,
		List<Round> rounds, @Nullable LinkedIncident incident, @Nullable Embargo embargo,
		@Nullable Made<Overriding> overridden, @Nullable Made<TakingBack> cancelled, @Nullable Made<Settlement> settled,
		List<Made<Referring>> referrals, List<LinkedIncident> filed, List<Duty> duties, @Nullable DraftView draft,
		List<AllowedAct> allowedActs, List<RefusedAct> refusedActs, Instant updatedAt) implements CaseView<RequestAct> {

	/** What one act said, and who made it when. */
	public record Made<F extends RequestForm>(UUID act, String unit, @Nullable Signatory officer, Instant at, F form) {
	}

	/**
	 * One round.
	 *
	 * @param again what was asked anew; null in the first round
	 * @param answer the answer that counts
	 * @param late an answer that came when the round was over: kept, and nothing followed from it
	 */
	public record Round(int number, Instant askedAt, @Nullable Made<Again> again, List<Made<HoldingReply>> holdingReplies,
			@Nullable Made<Answer> answer, @Nullable Made<Answer> late) {
	}

	/** An incident; without a reference it is not known on this node. */
	public record LinkedIncident(UUID id, @Nullable String ref, @Nullable String number) {
	}

	/** A draft in work. */
	public record DraftView(int revision, Set<String> savers, Instant updatedAt, String updatedBy, JsonNode content) {
	}

	/** @param form its form as JSON Schema, draft 2020-12 */
	public record AllowedAct(RequestAct act, JsonNode form) implements Allowed<RequestAct> {
	}

	public record RefusedAct(RequestAct act, Refusal refusal) implements Refused<RequestAct> {
	}

}
