package org.yuegang.liaison.meeting.web;

import java.net.URI;
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
import org.yuegang.liaison.incident.Incidents;
import org.yuegang.liaison.journal.Act;
import org.yuegang.liaison.journal.Mode;
import org.yuegang.liaison.journal.Timeline;
import org.yuegang.liaison.journal.TimelineItem;
import org.yuegang.liaison.lifecycle.ActRequest;
import org.yuegang.liaison.lifecycle.ReadsActs;
import org.yuegang.liaison.lifecycle.Seen;
import org.yuegang.liaison.meeting.MeetingCommands;
import org.yuegang.liaison.meeting.MeetingDraftPurpose;
import org.yuegang.liaison.meeting.MeetingDrafts;
import org.yuegang.liaison.meeting.MeetingList;
import org.yuegang.liaison.meeting.MeetingQuery;
import org.yuegang.liaison.meeting.MeetingView;
import org.yuegang.liaison.meeting.MeetingViews;
import org.yuegang.liaison.meeting.Meetings;
import org.yuegang.liaison.meeting.act.MeetingAct;
import org.yuegang.liaison.meeting.act.MeetingKind;
import org.yuegang.liaison.meeting.act.Minutes;
import org.yuegang.liaison.meeting.act.Proposal;
import org.yuegang.liaison.meeting.state.Meeting;
import org.yuegang.liaison.meeting.state.MeetingState;
import org.yuegang.liaison.system.Answers;
import org.yuegang.liaison.system.Cursor;
import org.yuegang.liaison.system.Officer;
import org.yuegang.liaison.system.Outcome;
import org.yuegang.liaison.system.Problems;
import org.yuegang.liaison.system.Reads;
import org.yuegang.liaison.system.Sentences;
import tools.jackson.databind.JsonNode;

/** Meetings over the API; the pages use the same commands. */
@RestController
@RequestMapping("/api/v1/meetings")
class MeetingController {

	private final MeetingDrafts drafts;

	private final MeetingCommands commands;

	private final MeetingViews views;

	private final MeetingList list;

	private final Meetings meetings;

	private final Timeline timeline;

	private final Sentences sentences;

	private final Problems problems;

	MeetingController(MeetingDrafts drafts, MeetingCommands commands, MeetingViews views, MeetingList list,
			Meetings meetings, Timeline timeline, Sentences sentences, Problems problems) {
		this.drafts = drafts;
		this.commands = commands;
		this.views = views;
		this.list = list;
		this.meetings = meetings;
		this.timeline = timeline;
		this.sentences = sentences;
		this.problems = problems;
	}

	/** Starts a draft with a proposal, whole or in part. */
	@PostMapping
	@Operation(operationId = "proposeMeeting", summary = "Start a meeting with a proposal, whole or in part")
	@Answers(value = MeetingView.class, status = 201)
	ResponseEntity<?> start(Officer officer, @RequestBody @Reads(value = Proposal.class, partly = true) JsonNode proposal) {
		return this.problems.answer(this.drafts.start(officer, proposal),
				ref -> ResponseEntity.created(URI.create("/api/v1/meetings/" + ref))
					.body(this.views.of(officer, ref).orElseThrow()));
	}

	/** Keeps a draft of the proposal or of minutes; {@code revision} is the draft's the officer started from. */
	@PutMapping("/{ref}/draft")
	@Operation(operationId = "saveMeetingDraft", summary = "Keep the draft of a proposal or of minutes")
	@Answers(MeetingView.class)
	ResponseEntity<?> save(Officer officer, @PathVariable String ref,
			@RequestParam(required = false) @Nullable MeetingDraftPurpose purpose,
			@RequestParam(required = false) @Nullable Integer revision,
			@RequestBody @Reads(value = { Proposal.class, Minutes.class }, partly = true) JsonNode content) {
		return this.problems.answer(this.drafts.save(officer, ref, purpose, Seen.at(revision), content),
				draft -> ResponseEntity.ok(this.views.of(officer, ref).orElseThrow()));
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
		if (!Incidents.maySee(officer)) {
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
		return this.problems.answer(this.views.of(officer, ref)
			.<Outcome<MeetingView>>map(Outcome.Done::new)
			.orElseGet(Outcome.NotFound::new));
	}

	/** Makes an act; answers with the act as recorded. */
	@PostMapping("/{ref}/acts")
	@Operation(operationId = "makeMeetingAct", summary = "Make an act on the meeting; answers with the act as recorded")
	@Answers(Act.class)
	ResponseEntity<?> act(Officer officer, @PathVariable String ref,
			@RequestBody @ReadsActs(MeetingAct.class) JsonNode request) {
		if (this.meetings.subjectOf(officer, ref).isEmpty()) {
			return this.problems.answer(new Outcome.NotFound<>());
		}
		return this.problems.answer(ActRequest.read(request), asked -> this.problems
			.answer(this.commands.perform(officer, ref, asked.act(), asked.revision(), asked.form())));
	}

	/** Every act of both sides, the newest first. */
	@GetMapping("/{ref}/timeline")
	@Operation(operationId = "getMeetingTimeline", summary = "Every act of both sides, the newest first")
	@Answers(value = MeetingTimelineItem.class, list = true)
	ResponseEntity<?> timeline(Officer officer, @PathVariable String ref) {
		return this.problems.answer(this.meetings.subjectOf(officer, ref)
			.<Outcome<List<MeetingTimelineItem>>>map(id -> new Outcome.Done<>(items(id)))
			.orElseGet(Outcome.NotFound::new));
	}

	private List<MeetingTimelineItem> items(UUID id) {
		Meeting meeting = this.meetings.find(id).orElse(null);
		return this.timeline.of(id).stream().map(item -> item(meeting, item)).toList();
	}

	private MeetingTimelineItem item(@Nullable Meeting meeting, TimelineItem item) {
		boolean idle = item.crossed() || meeting != null && MeetingAct.of(item.act()).isPresent()
				&& meeting.isWithoutEffect(item.act().id());
		String sentence = this.sentences.of(item.explanation().key(), item.explanation().arguments(),
				this.sentences.language());
		return new MeetingTimelineItem(item.act(), sentence, item.delivery(), item.receivedAt(), item.voided(), idle);
	}

}
