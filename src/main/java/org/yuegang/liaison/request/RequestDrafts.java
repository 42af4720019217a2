package org.yuegang.liaison.request;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

import org.springframework.stereotype.Component;
import org.yuegang.liaison.lifecycle.CaseDrafts;
import org.yuegang.liaison.lifecycle.Draft;
import org.yuegang.liaison.lifecycle.DraftFeature;
import org.yuegang.liaison.lifecycle.Drafts;
import org.yuegang.liaison.lifecycle.Seen;
import org.yuegang.liaison.request.act.RequestAct;
import org.yuegang.liaison.request.act.RequestBodies;
import org.yuegang.liaison.request.state.Request;
import org.yuegang.liaison.request.state.RequestState;
import org.yuegang.liaison.request.track.RequestTrack;
import org.yuegang.liaison.system.Officer;
import org.yuegang.liaison.system.Outcome;
import org.yuegang.liaison.system.Reading;
import org.yuegang.liaison.system.Role;
import tools.jackson.databind.JsonNode;

/** Writing a question: the feature's part of {@link CaseDrafts}. */
@Component
public class RequestDrafts implements DraftFeature<RequestDraftPurpose> {

	static final String LETTER = "R";

	private final RequestBodies bodies = new RequestBodies();

	private final CaseDrafts writing;

	private final Requests requests;

	private final Drafts drafts;

	RequestDrafts(CaseDrafts writing, Requests requests, Drafts drafts) {
		this.writing = writing;
		this.requests = requests;
		this.drafts = drafts;
	}

	/** Starts a request with a question, whole or in part; answers with its local reference. */
	public Outcome<String> start(Officer officer, JsonNode question) {
		return this.writing.start(this, officer, question);
	}

	/** Keeps the draft of a question. @see CaseDrafts#save */
	public Outcome<Draft> save(Officer officer, String ref, Seen seen, JsonNode content) {
		return this.writing.save(this, officer, ref, RequestDraftPurpose.QUESTION, seen, content);
	}

	/** Gives a question back to be mended and asked again, because the other node could not take it. */
	void restore(UUID id, JsonNode question, String officer) {
		if (this.requests.draft(id).isEmpty()) {
			this.drafts.start(id, RequestDraftPurpose.QUESTION.name(), question, List.of(), officer);
		}
	}

	@Override
	public String letter() {
		return LETTER;
	}

	@Override
	public Optional<UUID> subjectOf(Officer officer, String ref) {
		return this.requests.subjectOf(officer, ref);
	}

	@Override
	public RequestDraftPurpose first() {
		return RequestDraftPurpose.QUESTION;
	}

	@Override
	public String key(RequestDraftPurpose purpose) {
		return RequestAct.ASK.key();
	}

	@Override
	public Set<Role> writers() {
		return RequestTrack.TRACK.rolesOf(RequestAct.ASK);
	}

	@Override
	public Reading<JsonNode> readDraft(RequestDraftPurpose purpose, JsonNode content) {
		return DraftFeature.unfinished(content, this.bodies.readForm(RequestAct.ASK, content));
	}

	@Override
	public Optional<Outcome<Draft>> obstacle(UUID id, RequestDraftPurpose purpose, JsonNode content) {
		RequestState state = this.requests.find(id).map(Request::state).orElse(RequestState.NONE);
		return state == RequestState.NONE ? Optional.empty()
				: Optional.of(new Outcome.Refused<>(RequestTrack.TRACK.notNow(state, RequestAct.ASK)));
	}

}
