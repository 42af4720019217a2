package org.yuegang.liaison.meeting;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.yuegang.liaison.journal.Act;
import org.yuegang.liaison.lifecycle.Case;
import org.yuegang.liaison.lifecycle.CasePort;
import org.yuegang.liaison.lifecycle.Draft;
import org.yuegang.liaison.lifecycle.Seen;
import org.yuegang.liaison.meeting.act.MeetingAct;
import org.yuegang.liaison.meeting.state.Meeting;
import org.yuegang.liaison.system.FieldProblem;
import org.yuegang.liaison.system.Officer;
import org.yuegang.liaison.system.Outcome;
import tools.jackson.databind.JsonNode;

/** The meetings, as whoever serves every feature knows them. */
@Component
@Order(20)
class MeetingPort implements CasePort {

	private final Meetings meetings;

	private final MeetingViews views;

	private final MeetingDrafts drafts;

	private final MeetingCommands commands;

	MeetingPort(Meetings meetings, MeetingViews views, MeetingDrafts drafts, MeetingCommands commands) {
		this.meetings = meetings;
		this.views = views;
		this.drafts = drafts;
		this.commands = commands;
	}

	@Override
	public String feature() {
		return MeetingAct.FEATURE;
	}

	@Override
	public Optional<Case> find(UUID subject) {
		return this.meetings.find(subject).map(this::shown);
	}

	/** A meeting has no shared number: its node's own reference stands for it. */
	private Case shown(Meeting meeting) {
		String ref = this.meetings.ref(meeting.id());
		return new Case(meeting.id(), ref, null, meeting.urgency(), meeting.mode(), "/meetings/" + ref, meeting.duties(),
				false, meeting.time().orElse(null));
	}

	@Override
	public Optional<MeetingView> view(Officer officer, String ref) {
		return this.views.of(officer, ref);
	}

	@Override
	public Outcome<String> begin(Officer officer, JsonNode content) {
		return this.drafts.start(officer, content);
	}

	@Override
	public Outcome<Draft> write(Officer officer, String ref, @Nullable String purpose, Seen seen, JsonNode content) {
		Optional<MeetingDraftPurpose> known = Arrays.stream(MeetingDraftPurpose.values())
			.filter(one -> one.name().equals(purpose))
			.findFirst();
		return purpose != null && known.isEmpty()
				? new Outcome.Invalid<>(List.of(FieldProblem.of("/purpose", "unknown-code", purpose)))
				: this.drafts.save(officer, ref, known.orElse(null), seen, content);
	}

	@Override
	public Outcome<Act> perform(Officer officer, String ref, String act, int revision, JsonNode form) {
		return this.commands.perform(officer, ref, act, revision, form);
	}

}
