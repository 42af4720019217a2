package org.yuegang.liaison.meeting;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.yuegang.liaison.incident.state.Incident;
import org.yuegang.liaison.journal.ActIds;
import org.yuegang.liaison.journal.Durable;
import org.yuegang.liaison.journal.Journal;
import org.yuegang.liaison.lifecycle.Draft;
import org.yuegang.liaison.lifecycle.Drafts;
import org.yuegang.liaison.lifecycle.LocalNumbers;
import org.yuegang.liaison.lifecycle.Seen;
import org.yuegang.liaison.lifecycle.Side;
import org.yuegang.liaison.meeting.act.MeetingAct;
import org.yuegang.liaison.meeting.act.MeetingBodies;
import org.yuegang.liaison.meeting.act.MeetingKind;
import org.yuegang.liaison.meeting.state.Meeting;
import org.yuegang.liaison.meeting.state.MeetingState;
import org.yuegang.liaison.system.FieldProblem;
import org.yuegang.liaison.system.Logged;
import org.yuegang.liaison.system.NodeIdentity;
import org.yuegang.liaison.system.Officer;
import org.yuegang.liaison.system.Outcome;
import org.yuegang.liaison.system.Refusal;
import org.yuegang.liaison.system.Role;
import org.yuegang.liaison.system.Script;
import org.yuegang.liaison.system.Sentences;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Writing a proposal or minutes. A draft is kept as far as it goes; only what cannot be read at all is not. */
@Component
public class MeetingDrafts {

	private static final Logger log = LoggerFactory.getLogger(MeetingDrafts.class);

	/** Who may write, by what is written; the act that takes it is the convening official's, or for minutes either's. */
	private static final Set<Role> WRITERS = Set.of(Role.CONVENING_OFFICIAL, Role.LIAISON_OFFICER);

	private static final String CLOCK = "clock";

	private final MeetingBodies bodies = new MeetingBodies();

	private final Durable durable;

	private final Journal journal;

	private final Meetings meetings;

	private final Drafts drafts;

	private final LocalNumbers numbers;

	private final NodeIdentity node;

	private final Sentences sentences;

	private final JsonMapper json;

	private final Clock clock;

	MeetingDrafts(Durable durable, Journal journal, Meetings meetings, Drafts drafts, LocalNumbers numbers,
			NodeIdentity node, Sentences sentences, JsonMapper json, Clock clock) {
		this.durable = durable;
		this.journal = journal;
		this.meetings = meetings;
		this.drafts = drafts;
		this.numbers = numbers;
		this.node = node;
		this.sentences = sentences;
		this.json = json;
		this.clock = clock;
	}

	/** Starts a meeting with a proposal, whole or in part; answers with its local reference. */
	public Outcome<String> start(Officer officer, JsonNode proposal) {
		Optional<Outcome<String>> refusal = refusal(officer, MeetingDraftPurpose.PROPOSAL, proposal);
		return refusal.orElseGet(() -> this.durable.commit(() -> {
			this.journal.lock();
			return new Outcome.Done<>(begun(proposal, officer.code()));
		}));
	}

	/**
	 * Keeps a draft, and founds one of minutes where there is none yet.
	 * @param asked null for what the meeting is at: its proposal, or after it was held its minutes
	 * @param seen the draft as the officer had it before them
	 */
	public Outcome<Draft> save(Officer officer, String ref, @Nullable MeetingDraftPurpose asked, Seen seen,
			JsonNode content) {
		Optional<UUID> id = this.meetings.subjectOf(officer, ref);
		if (id.isEmpty()) {
			return new Outcome.NotFound<>();
		}
		MeetingState state = this.meetings.find(id.get()).map(Meeting::state).orElse(MeetingState.NONE);
		MeetingDraftPurpose purpose = asked != null ? asked
				: state == MeetingState.NONE ? MeetingDraftPurpose.PROPOSAL : MeetingDraftPurpose.MINUTES;
		Optional<Outcome<Draft>> refusal = refusal(officer, purpose, content);
		return refusal.orElseGet(() -> this.durable.commit(() -> kept(officer, id.get(), purpose, seen, content)));
	}

	/**
	 * Puts a proposal of an emergency high-level meeting before the convening official, who decides; none where one is
	 * being written or such a meeting is under way. The caller holds the journal's lock.
	 */
	void draftFor(Incident incident) {
		boolean underWay = this.meetings.ofIncident(incident.id())
			.stream()
			.anyMatch(meeting -> meeting.kind() == MeetingKind.EMERGENCY && !meeting.state().isOver());
		boolean written = this.drafts.ofPurpose(MeetingDraftPurpose.PROPOSAL.name())
			.stream()
			.anyMatch(draft -> draft.content().path("incidents").values().stream()
				.anyMatch(id -> id.asString("").equals(incident.id().toString())));
		if (underWay || written) {
			return;
		}
		String number = incident.number() == null ? "" : incident.number().text();
		ObjectNode proposal = this.json.createObjectNode();
		proposal.put("kind", MeetingKind.EMERGENCY.name());
		proposal.put("mode", incident.mode().name());
		proposal.put("urgency", incident.urgency().name());
		ObjectNode grounds = proposal.putObject("grounds");
		Script.BOTH.forEach(script -> grounds.put(script.member(),
				this.sentences.of("meeting.drafted-grounds", List.of(number), script.language())));
		proposal.putArray("incidents").add(incident.id().toString());
		begun(proposal, CLOCK);
	}

	/** Gives a proposal back to be mended and made again, because the other node could not take it. */
	void restore(UUID id, JsonNode proposal, String officer) {
		if (this.meetings.draft(id, MeetingDraftPurpose.PROPOSAL).isEmpty()) {
			this.drafts.start(id, MeetingDraftPurpose.PROPOSAL.name(), proposal, List.of(), officer);
		}
	}

	private String begun(JsonNode proposal, String officer) {
		// Ids rise with time, so of two meetings on one incident the one begun first has the lower.
		UUID id = ActIds.at(this.clock.instant());
		this.drafts.start(id, MeetingDraftPurpose.PROPOSAL.name(), proposal, List.of(), officer);
		return this.numbers.give("M", id);
	}

	private <T> Optional<Outcome<T>> refusal(Officer officer, MeetingDraftPurpose purpose, JsonNode content) {
		MeetingAct act = act(purpose);
		// what is not there yet may still come
		List<FieldProblem> problems = this.bodies.readForm(act, content)
			.problems()
			.stream()
			.filter(problem -> !problem.code().equals("missing"))
			.toList();
		Outcome<T> outcome = !problems.isEmpty() ? new Outcome.Invalid<>(problems)
				: officer.isAnyOf(WRITERS) ? null : new Outcome.Forbidden<>(Refusal.of("role-missing", act.key()));
		if (outcome != null) {
			log.info("{} could not save a draft for {}: {}", officer.code(), act, Logged.of(outcome));
		}
		return Optional.ofNullable(outcome);
	}

	private Outcome<Draft> kept(Officer officer, UUID id, MeetingDraftPurpose purpose, Seen seen,
			JsonNode content) {
		this.journal.lock();
		Meeting meeting = this.meetings.find(id).orElse(null);
		if (meeting != null && meeting.sideOf(this.node.unit()) != Side.ORIGIN) {
			return new Outcome.Refused<>(Refusal.of("wrong-side", act(purpose).key()));
		}
		MeetingState state = meeting == null ? MeetingState.NONE : meeting.state();
		boolean open = purpose == MeetingDraftPurpose.PROPOSAL ? state == MeetingState.NONE
				: state == MeetingState.HELD || state == MeetingState.MINUTES_PROPOSED
						|| state == MeetingState.MINUTES_AGREED;
		if (!open) {
			return new Outcome.Refused<>(Refusal.of("not-in-this-state", act(purpose).key(), "state.meeting." + state));
		}
		return this.drafts.keep(id, purpose.name(), seen, content, officer.code());
	}

	private static MeetingAct act(MeetingDraftPurpose purpose) {
		return purpose == MeetingDraftPurpose.PROPOSAL ? MeetingAct.PROPOSE : MeetingAct.PROPOSE_MINUTES;
	}

}
