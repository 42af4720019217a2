package org.yuegang.liaison.incident.state;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import com.fasterxml.jackson.annotation.JsonIgnore;
import org.jspecify.annotations.Nullable;
import org.yuegang.liaison.deadline.Duty;
import org.yuegang.liaison.deadline.Urgency;
import org.yuegang.liaison.incident.act.Body;
import org.yuegang.liaison.incident.notice.NoticeKind;
import org.yuegang.liaison.journal.Mode;
import org.yuegang.liaison.journal.Signatory;
import org.yuegang.liaison.system.BilingualText;

/**
 * An incident as one node's acts have made it: facts, and what is read from them. Two nodes that hold the same shared
 * acts hold the same facts, in whatever order the two streams crossed; lists that both sides add to are kept in the
 * order of the acts' ids.
 *
 * @param origin the code of the unit that files it (O); the other one is its counterpart (C)
 * @param handling the handling track
 * @param revision how many acts moved a track or a version on this node; not a shared fact
 * @param paper what is in hand before the first issue; only on O's node
 * @param number the shared number, once issued
 * @param content what the latest content says of itself
 * @param openClosure the proposal of closure that stands
 */
public record Incident(UUID id, String origin, String counterpart, Mode mode, Handling handling, int revision,
		@Nullable Paper paper, Body.@Nullable SharedNumber number, Content content, List<Version> versions,
		List<Acknowledgement> acknowledgements, List<Question> questions, List<Closure> closures,
		@Nullable UUID openClosure, Tracing tracing, @Nullable Referral referral, Owed owed) {

	public Incident {
		versions = List.copyOf(versions);
		acknowledgements = List.copyOf(acknowledgements);
		questions = List.copyOf(questions);
		closures = List.copyOf(closures);
	}

	/**
	 * A case of which there is only a draft: revision 0, nothing folded. Its content says nothing yet; what the draft
	 * says stands in the draft.
	 */
	public static Incident beingWritten(UUID id, String origin, String counterpart, Mode mode, Instant at) {
		Content nothing = new Content(id, NoticeKind.INCIDENT, Urgency.ROUTINE, null, new BilingualText(null, null));
		return new Incident(id, origin, counterpart, mode, Handling.DRAFT, 0, null, null, nothing, List.of(), List.of(),
				List.of(), List.of(), null, Tracing.startingAt(at), null, Owed.NOTHING);
	}

	@JsonIgnore
	public Urgency urgency() {
		return this.content.urgency();
	}

	/** The number of the latest version that has effect; 0 before the first. */
	public int version() {
		return effective().mapToInt(Version::number).max().orElse(0);
	}

	/** The number the next version takes; a voided one stays used. */
	public int nextVersion() {
		return this.versions.stream().mapToInt(Version::number).max().orElse(0) + 1;
	}

	/** The latest version the counterpart has to acknowledge; 0 before the first. */
	public int materialVersion() {
		return effective().filter(Version::material).mapToInt(Version::number).max().orElse(0);
	}

	public Optional<Version> version(int number) {
		return this.versions.stream().filter(version -> version.number() == number && !version.voided()).findFirst();
	}

	/** The highest version acknowledged; 0 when none is. */
	public int acknowledgedVersion() {
		return this.acknowledgements.stream().mapToInt(Acknowledgement::version).max().orElse(0);
	}

	/** The question that keeps the case RETURNED, if one does. */
	public Optional<Question> openQuestion() {
		int material = materialVersion();
		return acknowledgedVersion() >= material ? Optional.empty()
				: this.questions.stream().filter(asked -> asked.version() >= material && !asked.isAnswered()).findFirst();
	}

	/** Whether nothing more is expected of it, so that it lies with what is over. */
	@JsonIgnore
	public boolean isOver() {
		return switch (this.handling) {
			case CLOSED, UNFOUNDED, REFERRED -> true;
			case WITHDRAWN -> acknowledgement() == AcknowledgementReading.ACKNOWLEDGED;
			default -> false;
		};
	}

	/** The codes of the officers whom four eyes keep from the step that comes next, be it verification, issue or countersign. */
	public Set<String> keptFromNextStep() {
		Stream<@Nullable Signatory> makers = this.handling.isIssued()
				? effective().filter(Version::owesCountersign).map(Version::officer)
				: this.paper == null ? Stream.empty() : this.paper.drafters().stream();
		return makers.filter(Objects::nonNull).map(Signatory::code).collect(Collectors.toCollection(TreeSet::new));
	}

	/** The acknowledgement track. */
	public AcknowledgementReading acknowledgement() {
		int material = materialVersion();
		if (material == 0) {
			return AcknowledgementReading.NOT_DUE;
		}
		if (acknowledgedVersion() >= material) {
			return AcknowledgementReading.ACKNOWLEDGED;
		}
		return openQuestion().isPresent() ? AcknowledgementReading.RETURNED : AcknowledgementReading.AWAITED;
	}

	/** Every duty of the case, open and settled; follows from the facts alone. */
	public List<Duty> duties() {
		return IncidentDuties.of(this);
	}

	public Optional<Duty> duty(String key) {
		return duties().stream().filter(duty -> duty.key().equals(key)).findFirst();
	}

	/** Reminders and escalations that are neither stood down nor settled by their duty. */
	public List<Alarm> openAlarms() {
		if (this.tracing.alarms().isEmpty() || this.handling == Handling.CLOSED || this.handling == Handling.UNFOUNDED || this.handling == Handling.REFERRED
				|| this.handling == Handling.WITHDRAWN
						&& acknowledgement() == AcknowledgementReading.ACKNOWLEDGED) {
			return List.of();
		}
		int material = materialVersion();
		List<Alarm> standing = this.tracing.alarms()
			.stream()
			.filter(alarm -> alarm.version() >= material && !this.tracing.standDowns().containsKey(alarm.act()))
			.toList();
		if (standing.stream().allMatch(alarm -> alarm.duty() == null)) {
			return standing;
		}
		List<String> open = duties().stream().filter(Duty::isOpen).map(Duty::key).toList();
		return standing.stream().filter(alarm -> alarm.duty() == null || open.contains(alarm.duty())).toList();
	}

	/** The escalation track, given the meetings linked with the case. */
	public Escalation escalation(Collection<LinkedMeeting> meetings) {
		if (this.handling == Handling.CLOSED || this.handling == Handling.UNFOUNDED
				|| this.handling == Handling.REFERRED) {
			return Escalation.NONE;
		}
		if (hasEmergency(meetings, LinkedMeeting.Standing.CONVENED)) {
			return Escalation.MEETING_CONVENED;
		}
		if (hasEmergency(meetings, LinkedMeeting.Standing.PROPOSED)) {
			return Escalation.MEETING_PROPOSED;
		}
		return openAlarms().stream()
			.map(alarm -> alarm.escalates() ? Escalation.ESCALATED : Escalation.REMINDED)
			.max(Escalation::compareTo)
			.orElse(Escalation.NONE);
	}

	/** The headline status, given the meetings linked with the case. */
	public Headline headline(Collection<LinkedMeeting> meetings) {
		return switch (this.handling) {
			case UNFOUNDED -> Headline.UNFOUNDED;
			case REFERRED -> Headline.REFERRED;
			case WITHDRAWN -> Headline.WITHDRAWN;
			case CLOSED -> Headline.CLOSED;
			case VERIFIED -> Headline.VERIFIED;
			case IN_VERIFICATION -> Headline.IN_VERIFICATION;
			case DRAFT -> Headline.DRAFT;
			case NOTIFIED, CLOSURE_PROPOSED -> switch (escalation(meetings)) {
				case MEETING_PROPOSED, MEETING_CONVENED -> Headline.EMERGENCY_MEETING;
				case ESCALATED -> Headline.ESCALATED;
				case NONE, REMINDED -> this.handling == Handling.CLOSURE_PROPOSED ? Headline.CLOSURE_PROPOSED
						: acknowledgement() == AcknowledgementReading.ACKNOWLEDGED ? Headline.ACKNOWLEDGED
								: Headline.NOTIFIED;
			};
		};
	}

	/** When the last act that this state was folded from was made, UTC. */
	public Instant updatedAt() {
		return this.tracing.lastAt();
	}

	/** The facts that both nodes hold alike once every message has arrived. */
	public Incident shared() {
		return IncidentChange.of(this)
			.revision(0)
			.paper(null)
			.number(version() == 0 ? null : this.number)
			.versions(effective().toList())
			.tracing(this.tracing.shared())
			.owed(this.owed.shared())
			.done();
	}

	private Stream<Version> effective() {
		return this.versions.stream().filter(version -> !version.voided());
	}

	private static boolean hasEmergency(Collection<LinkedMeeting> meetings, LinkedMeeting.Standing standing) {
		return meetings.stream().anyMatch(meeting -> meeting.emergency() && meeting.standing() == standing);
	}

}
