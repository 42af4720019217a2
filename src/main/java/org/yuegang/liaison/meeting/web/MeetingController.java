package org.yuegang.liaison.meeting.web;

import java.util.List;
import java.util.UUID;

import io.swagger.v3.oas.annotations.Operation;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.yuegang.liaison.journal.Act;
import org.yuegang.liaison.journal.Mode;
import org.yuegang.liaison.lifecycle.ReadsActs;
import org.yuegang.liaison.lifecycle.Seen;
import org.yuegang.liaison.lifecycle.web.CaseAnswers;
import org.yuegang.liaison.meeting.MeetingCommands;
import org.yuegang.liaison.meeting.MeetingDraftPurpose;
import org.yuegang.liaison.meeting.MeetingDrafts;
import org.yuegang.liaison.meeting.MeetingList;
import org.yuegang.liaison.meeting.MeetingQuery;
import org.yuegang.liaison.meeting.MeetingView;
import org.yuegang.liaison.meeting.MeetingViews;
import org.yuegang.liaison.meeting.act.MeetingAct;
import org.yuegang.liaison.meeting.act.MeetingKind;
import org.yuegang.liaison.meeting.act.Minutes;
import org.yuegang.liaison.meeting.act.Proposal;
import org.yuegang.liaison.meeting.state.MeetingState;
import org.yuegang.liaison.system.Answers;
import org.yuegang.liaison.system.Cursor;
import org.yuegang.liaison.system.Officer;
import org.yuegang.liaison.system.Reads;
import tools.jackson.databind.JsonNode;

/** Meetings over the API; the pages use the same commands. */
@RestController
@RequestMapping(MeetingController.PATH)
class MeetingController {

	static final String PATH = "/api/v1/meetings";

	private final MeetingDrafts drafts;

	private final MeetingCommands commands;

	private final MeetingViews views;

	private final MeetingList list;

	private final MeetingTimeline timeline;

	private final CaseAnswers answers;

	MeetingController(MeetingDrafts drafts, MeetingCommands commands, MeetingViews views, MeetingList list,
			MeetingTimeline timeline, CaseAnswers answers) {
		this.drafts = drafts;
		this.commands = commands;
		this.views = views;
		this.list = list;
		this.timeline = timeline;
		this.answers = answers;
	}

	/** Starts a draft with a proposal, whole or in part. */
	@PostMapping
	@Operation(operationId = "proposeMeeting", summary = "Start a meeting with a proposal, whole or in part")
	@Answers(value = MeetingView.class, status = 201)
	ResponseEntity<?> start(Officer officer, @RequestBody @Reads(value = Proposal.class, partly = true) JsonNode proposal) {
		return this.answers.started(PATH, this.drafts.start(officer, proposal), ref -> this.views.of(officer, ref));
	}

	/** Keeps a draft of the proposal or of minutes; {@code revision} is the draft's the officer started from. */
	@PutMapping("/{ref}/draft")
	@Operation(operationId = "saveMeetingDraft", summary = "Keep the draft of a proposal or of minutes")
	@Answers(MeetingView.class)
	ResponseEntity<?> save(Officer officer, @PathVariable String ref,
			@RequestParam(required = false) @Nullable MeetingDraftPurpose purpose,
			@RequestParam(required = false) @Nullable Integer revision,
			@RequestBody @Reads(value = { Proposal.class, Minutes.class }, partly = true) JsonNode content) {
		return this.answers.saved(ref, this.drafts.save(officer, ref, purpose, Seen.at(revision), content),
				saved -> this.views.of(officer, saved));
	}

	@GetMapping
	@Operation(operationId = "listMeetings", summary = "The meetings that the officer may see, the latest changed first")
	@Answers(MeetingList.Page.class)
	ResponseEntity<?> list(Officer officer, @RequestParam(required = false) @Nullable MeetingState state,
			@RequestParam(required = false) @Nullable MeetingKind kind,
			@RequestParam(required = false) @Nullable Mode mode,
			@RequestParam(required = false) @Nullable String convenor,
			@RequestParam(required = false) @Nullable UUID incident,
			@RequestParam(required = false) @Nullable Cursor after, @RequestParam(defaultValue = "50") int limit) {
		if (!officer.seesCases()) {
			return ResponseEntity.ok(new MeetingList.Page(List.of(), null));
		}
		return ResponseEntity.ok(this.list
			.find(new MeetingQuery(state, kind, mode, convenor, incident, after, limit)));
	}

	@GetMapping("/{ref}")
	@Operation(operationId = "getMeeting",
			summary = "The meeting as this officer sees it, with the acts that they may make now")
	@Answers(MeetingView.class)
	ResponseEntity<?> one(Officer officer, @PathVariable String ref) {
		return this.answers.shown(this.views.of(officer, ref));
	}

	/** Makes an act; answers with the act as recorded. */
	@PostMapping("/{ref}/acts")
	@Operation(operationId = "makeMeetingAct", summary = "Make an act on the meeting; answers with the act as recorded")
	@Answers(Act.class)
	ResponseEntity<?> act(Officer officer, @PathVariable String ref,
			@RequestBody @ReadsActs(MeetingAct.class) JsonNode request) {
		return this.answers.act(this.commands, officer, ref, request);
	}

	/** Every act of both sides, the newest first. */
	@GetMapping("/{ref}/timeline")
	@Operation(operationId = "getMeetingTimeline", summary = "Every act of both sides, the newest first")
	@Answers(value = MeetingTimelineItem.class, list = true)
	ResponseEntity<?> timeline(Officer officer, @PathVariable String ref) {
		return this.answers.timeline(this.commands, officer, ref, this.timeline::of);
	}

}
