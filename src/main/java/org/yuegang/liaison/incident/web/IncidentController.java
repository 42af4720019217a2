package org.yuegang.liaison.incident.web;

import java.util.List;

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
import org.yuegang.liaison.deadline.Urgency;
import org.yuegang.liaison.incident.DraftCommands;
import org.yuegang.liaison.incident.DraftPurpose;
import org.yuegang.liaison.incident.IncidentCommands;
import org.yuegang.liaison.incident.IncidentList;
import org.yuegang.liaison.incident.IncidentQuery;
import org.yuegang.liaison.incident.IncidentView;
import org.yuegang.liaison.incident.IncidentViews;
import org.yuegang.liaison.incident.act.IncidentAct;
import org.yuegang.liaison.incident.notice.Notice;
import org.yuegang.liaison.incident.notice.NoticeKind;
import org.yuegang.liaison.incident.state.Headline;
import org.yuegang.liaison.journal.Act;
import org.yuegang.liaison.journal.Mode;
import org.yuegang.liaison.journal.TimelineItem;
import org.yuegang.liaison.lifecycle.ReadsActs;
import org.yuegang.liaison.lifecycle.Seen;
import org.yuegang.liaison.lifecycle.web.CaseAnswers;
import org.yuegang.liaison.system.Answers;
import org.yuegang.liaison.system.Cursor;
import org.yuegang.liaison.system.Officer;
import org.yuegang.liaison.system.Reads;
import tools.jackson.databind.JsonNode;

/** Incidents over the API; the pages use the same commands. */
@RestController
@RequestMapping(IncidentController.PATH)
class IncidentController {

	static final String PATH = "/api/v1/incidents";

	private final DraftCommands drafts;

	private final IncidentCommands commands;

	private final IncidentViews views;

	private final IncidentList list;

	private final CaseAnswers answers;

	IncidentController(DraftCommands drafts, IncidentCommands commands, IncidentViews views, IncidentList list,
			CaseAnswers answers) {
		this.drafts = drafts;
		this.commands = commands;
		this.views = views;
		this.list = list;
		this.answers = answers;
	}

	/** Starts a draft with a notice, whole or in part. */
	@PostMapping
	@Operation(operationId = "fileIncident", summary = "Start a case with a notice, whole or in part")
	@Answers(value = IncidentView.class, status = 201)
	ResponseEntity<?> start(Officer officer, @RequestBody @Reads(Notice.class) JsonNode notice) {
		return this.answers.started(PATH, this.drafts.start(officer, notice), ref -> this.views.of(officer, ref));
	}

	/** Keeps a draft; {@code revision} is the draft's the officer started from. */
	@PutMapping("/{ref}/draft")
	@Operation(operationId = "saveIncidentDraft",
			summary = "Keep the draft of a notice, of its next version, or of a withdrawal")
	@Answers(IncidentView.class)
	ResponseEntity<?> save(Officer officer, @PathVariable String ref,
			@RequestParam(required = false) @Nullable DraftPurpose purpose,
			@RequestParam(required = false) @Nullable Integer revision,
			@RequestBody @Reads({ Notice.class, DraftCommands.Withdrawal.class }) JsonNode content) {
		return this.answers.saved(ref, this.drafts.save(officer, ref, purpose, Seen.at(revision), content),
				saved -> this.views.of(officer, saved));
	}

	@GetMapping
	@Operation(operationId = "listIncidents", summary = "The incidents that the officer may see, the latest changed first")
	@Answers(IncidentList.Page.class)
	ResponseEntity<?> list(Officer officer, @RequestParam(required = false) @Nullable Headline status,
			@RequestParam(required = false) @Nullable Urgency urgency,
			@RequestParam(required = false) @Nullable NoticeKind kind,
			@RequestParam(required = false) @Nullable Mode mode,
			@RequestParam(required = false) @Nullable String origin,
			@RequestParam(required = false) @Nullable Cursor after, @RequestParam(defaultValue = "50") int limit) {
		if (!officer.seesCases()) {
			return ResponseEntity.ok(new IncidentList.Page(List.of(), null));
		}
		return ResponseEntity
			.ok(this.list.find(new IncidentQuery(status, urgency, kind, mode, origin, after, limit)));
	}

	/** The case as this officer sees it. The first view by a duty or liaison officer is itself recorded. */
	@GetMapping("/{ref}")
	@Operation(operationId = "getIncident", summary = "The case as this officer sees it, with the acts that they may make now")
	@Answers(IncidentView.class)
	ResponseEntity<?> one(Officer officer, @PathVariable String ref) {
		this.commands.subjectOf(officer, ref).ifPresent(id -> this.commands.viewed(officer, id));
		return this.answers.shown(this.views.of(officer, ref));
	}

	/** Every act of both sides that this node holds, the newest first. */
	@GetMapping("/{ref}/timeline")
	@Operation(operationId = "getIncidentTimeline", summary = "Every act of both sides that this node holds, the newest first")
	@Answers(value = TimelineItem.class, list = true)
	ResponseEntity<?> timeline(Officer officer, @PathVariable String ref) {
		return this.answers.timeline(this.commands, officer, ref);
	}

	/** The signed messages of the case with their receipts, as a ZIP that {@code verify} checks offline. */
	@GetMapping("/{ref}/evidence")
	@Operation(operationId = "getIncidentEvidence",
			summary = "The signed messages of the case with their receipts, to be verified offline")
	@Answers(value = byte[].class, type = "application/zip")
	ResponseEntity<?> evidence(Officer officer, @PathVariable String ref) {
		return this.answers.evidence(this.commands, officer, ref);
	}

	/** Makes an act; answers with the act as recorded. */
	@PostMapping("/{ref}/acts")
	@Operation(operationId = "makeIncidentAct", summary = "Make an act on the case; answers with the act as recorded")
	@Answers(Act.class)
	ResponseEntity<?> act(Officer officer, @PathVariable String ref,
			@RequestBody @ReadsActs(IncidentAct.class) JsonNode request) {
		return this.answers.act(this.commands, officer, ref, request);
	}

}
