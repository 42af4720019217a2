package org.yuegang.liaison.incident;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.yuegang.liaison.deadline.Duty;
import org.yuegang.liaison.deadline.Urgency;
import org.yuegang.liaison.incident.act.Body;
import org.yuegang.liaison.incident.act.IncidentAct;
import org.yuegang.liaison.incident.notice.Change;
import org.yuegang.liaison.incident.notice.LimitVerdict;
import org.yuegang.liaison.incident.notice.Notice;
import org.yuegang.liaison.incident.notice.NoticeKind;
import org.yuegang.liaison.incident.notice.Verdict;
import org.yuegang.liaison.incident.state.Acknowledgement;
import org.yuegang.liaison.incident.state.AcknowledgementReading;
import org.yuegang.liaison.incident.state.Alarm;
import org.yuegang.liaison.incident.state.Closure;
import org.yuegang.liaison.incident.state.Escalation;
import org.yuegang.liaison.incident.state.Handling;
import org.yuegang.liaison.incident.state.Headline;
import org.yuegang.liaison.incident.state.LinkedMeeting;
import org.yuegang.liaison.incident.state.LinkedRequest;
import org.yuegang.liaison.incident.state.Opened;
import org.yuegang.liaison.incident.state.Question;
import org.yuegang.liaison.incident.state.Referral;
import org.yuegang.liaison.journal.Mode;
import org.yuegang.liaison.journal.Signatory;
import org.yuegang.liaison.lifecycle.CaseView;
import org.yuegang.liaison.lifecycle.Side;
import org.yuegang.liaison.system.BilingualText;
import org.yuegang.liaison.system.FieldProblem;
import org.yuegang.liaison.system.Refusal;
import tools.jackson.databind.JsonNode;

/**
 * What an officer sees of an incident: the same for pages and API.
 *
 * @param ref this node's reference
 * @param number the shared number, once issued
 * @param revision what an act must name, so that nobody acts on what has moved on
 * @param status the headline
 * @param side on which side of the case this node stands
 * @param notice the content in force, under verification, or being written
 * @param verdicts how each of its results, in their order, stands to the limits of the two sides
 * @param warnings what in it looks like a mistake and is lawful
 * @param missing what its next step still needs, on the filing side
 * @param onward this side's own reports to its government and departments are among the duties
 * @param allowedActs what this officer may do now
 * @param refusedActs what one of their roles may do, but not here or not now, and why
 */
public record IncidentView(UUID id, String ref, @Nullable String number, int revision, Headline status, Mode mode,
		@Nullable Urgency urgency, @Nullable NoticeKind kind, BilingualText subject, String origin, String counterpart,
		Side side, Tracks tracks, @Nullable Notice notice, List<ResultVerdict> verdicts, List<FieldProblem> warnings,
		List<FieldProblem> missing,
		List<VersionView> versions, List<DraftView> drafts, List<Acknowledgement> acknowledgements,
		List<Question> questions, List<Closure> closures, List<Alarm> openAlarms, List<Opened> opened,
		List<Duty> duties, @Nullable Referral referral, Body.@Nullable Verified verification,
		List<LinkedMeeting> meetings, List<LinkedRequest> requests, List<AllowedAct> allowedActs, List<RefusedAct> refusedActs, Instant updatedAt)
		implements CaseView<IncidentAct> {

	/** The three tracks as they read. */
	public record Tracks(Handling handling, AcknowledgementReading acknowledgement, Escalation escalation) {
	}

	/**
	 * A version as issued.
	 *
	 * @param changes field by field what it changed; empty for the first and for a withdrawal
	 * @param reason why it was issued urgently, or withdrawn
	 */
	public record VersionView(int number, IncidentAct made, Instant at, @Nullable Signatory officer,
			List<Signatory> preparedBy, boolean material, boolean voided, boolean countersignOwed, List<Change> changes,
			@Nullable BilingualText reason) {
	}

	/**
	 * A result against both limits.
	 *
	 * @param origin how it stands on the filing side
	 * @param other how it stands on the counterpart's
	 * @param differs lawful on one side and unlawful on the other
	 */
	public record ResultVerdict(Verdict origin, Verdict other, boolean differs) {

		static ResultVerdict of(LimitVerdict verdict) {
			return new ResultVerdict(verdict.origin(), verdict.other(), verdict.differs());
		}

	}

	/** A draft in work on this case. @param warnings what in it looks like a mistake and is lawful */
	public record DraftView(DraftPurpose purpose, int revision, Set<String> savers, Instant updatedAt, String updatedBy,
			JsonNode content, List<FieldProblem> warnings) {
	}

	/** @param form its form as JSON Schema, draft 2020-12 */
	public record AllowedAct(IncidentAct act, JsonNode form) implements Allowed<IncidentAct> {
	}

	public record RefusedAct(IncidentAct act, Refusal refusal) implements Refused<IncidentAct> {
	}

}
