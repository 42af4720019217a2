package org.yuegang.liaison.meeting;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.yuegang.liaison.incident.state.Incident;
import org.yuegang.liaison.lifecycle.CaseDrafts;
import org.yuegang.liaison.lifecycle.Draft;
import org.yuegang.liaison.lifecycle.DraftFeature;
import org.yuegang.liaison.lifecycle.Drafts;
import org.yuegang.liaison.lifecycle.Seen;
import org.yuegang.liaison.lifecycle.Side;
import org.yuegang.liaison.meeting.act.MeetingBodies;
import org.yuegang.liaison.meeting.act.MeetingKind;
import org.yuegang.liaison.meeting.state.Meeting;
import org.yuegang.liaison.meeting.state.MeetingState;
import org.yuegang.liaison.system.NodeIdentity;
import org.yuegang.liaison.system.Officer;
import org.yuegang.liaison.system.Outcome;
import org.yuegang.liaison.system.Reading;
import org.yuegang.liaison.system.Refusal;
import org.yuegang.liaison.system.Role;
import org.yuegang.liaison.system.Script;
import org.yuegang.liaison.system.Sentences;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Writing a proposal or minutes: the feature's part of {@link CaseDrafts}. */
@Component
public class MeetingDrafts implements DraftFeature<MeetingDraftPurpose> {

	/** Who may write, by what is written; the act that takes it is the convening official's, or for minutes either's. */
	private static final Set<Role> WRITERS = Set.of(Role.CONVENING_OFFICIAL, Role.LIAISON_OFFICER);

	static final String LETTER = "M";

	private static final String CLOCK = "clock";

	private final MeetingBodies bodies = new MeetingBodies();

	private final CaseDrafts writing;

	private final Meetings meetings;

	private final Drafts drafts;

	private final NodeIdentity node;

	private final Sentences sentences;

	private final JsonMapper json;

	MeetingDrafts(CaseDrafts writing, Meetings meetings, Drafts drafts, NodeIdentity node, Sentences sentences,
			JsonMapper json) {
		this.writing = writing;
		this.meetings = meetings;
		this.drafts = drafts;
		this.node = node;
		this.sentences = sentences;
		this.json = json;
	}

	/** Starts a meeting with a proposal, whole or in part; answers with its local reference. */
	public Outcome<String> start(Officer officer, JsonNode proposal) {
		return this.writing.start(this, officer, proposal);
	}

	/** Keeps a draft, and founds one of minutes where there is none yet. @see CaseDrafts#save */
	public Outcome<Draft> save(Officer officer, String ref, @Nullable MeetingDraftPurpose asked, Seen seen,
			JsonNode content) {
		return this.writing.save(this, officer, ref, asked, seen, content);
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
		this.writing.begin(this, proposal, CLOCK);
	}

	/** Gives a proposal back to be mended and made again, because the other node could not take it. */
	void restore(UUID id, JsonNode proposal, String officer) {
		if (this.meetings.draft(id, MeetingDraftPurpose.PROPOSAL).isEmpty()) {
			this.drafts.start(id, MeetingDraftPurpose.PROPOSAL.name(), proposal, List.of(), officer);
		}
	}

	@Override
	public String letter() {
		return LETTER;
	}

	@Override
	public Optional<UUID> subjectOf(Officer officer, String ref) {
		return this.meetings.subjectOf(officer, ref);
	}

	@Override
	public MeetingDraftPurpose first() {
		return MeetingDraftPurpose.PROPOSAL;
	}

	/** Its proposal, or after it was proposed its minutes. */
	@Override
	public MeetingDraftPurpose present(UUID id) {
		return this.meetings.find(id).map(Meeting::state).filter(state -> state != MeetingState.NONE).isEmpty()
				? MeetingDraftPurpose.PROPOSAL : MeetingDraftPurpose.MINUTES;
	}

	@Override
	public String key(MeetingDraftPurpose purpose) {
		return purpose.act().key();
	}

	@Override
	public Set<Role> writers() {
		return WRITERS;
	}

	@Override
	public Reading<JsonNode> readDraft(MeetingDraftPurpose purpose, JsonNode content) {
		return DraftFeature.unfinished(content, this.bodies.readForm(purpose.act(), content));
	}

	@Override
	public Optional<Outcome<Draft>> obstacle(UUID id, MeetingDraftPurpose purpose, JsonNode content) {
		Meeting meeting = this.meetings.find(id).orElse(null);
		if (meeting != null && meeting.sideOf(this.node.unit()) != Side.ORIGIN) {
			return Optional.of(new Outcome.Refused<>(Refusal.of("wrong-side", key(purpose))));
		}
		MeetingState state = meeting == null ? MeetingState.NONE : meeting.state();
		boolean open = purpose == MeetingDraftPurpose.PROPOSAL ? state == MeetingState.NONE
				: state == MeetingState.HELD || state == MeetingState.MINUTES_PROPOSED
						|| state == MeetingState.MINUTES_AGREED;
		return open ? Optional.empty() : Optional
			.of(new Outcome.Refused<>(Refusal.of("not-in-this-state", key(purpose), "state.meeting." + state)));
	}

}
