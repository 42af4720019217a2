package org.yuegang.liaison.request.web;

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
import org.yuegang.liaison.incident.IncidentView;
import org.yuegang.liaison.incident.IncidentViews;
import org.yuegang.liaison.journal.Act;
import org.yuegang.liaison.journal.Mode;
import org.yuegang.liaison.journal.TimelineItem;
import org.yuegang.liaison.lifecycle.ReadsActs;
import org.yuegang.liaison.lifecycle.Seen;
import org.yuegang.liaison.lifecycle.web.CaseAnswers;
import org.yuegang.liaison.request.RequestCommands;
import org.yuegang.liaison.request.RequestDrafts;
import org.yuegang.liaison.request.RequestFiling;
import org.yuegang.liaison.request.RequestList;
import org.yuegang.liaison.request.RequestQuery;
import org.yuegang.liaison.request.RequestView;
import org.yuegang.liaison.request.RequestViews;
import org.yuegang.liaison.request.act.Inquiry;
import org.yuegang.liaison.request.act.RequestAct;
import org.yuegang.liaison.request.act.RequestKind;
import org.yuegang.liaison.request.state.RequestState;
import org.yuegang.liaison.system.Answers;
import org.yuegang.liaison.system.Cursor;
import org.yuegang.liaison.system.Officer;
import org.yuegang.liaison.system.Reads;
import tools.jackson.databind.JsonNode;

/** Requests over the API; the pages use the same commands. */
@RestController
@RequestMapping(RequestController.PATH)
class RequestController {

	static final String PATH = "/api/v1/requests";

	private final RequestDrafts drafts;

	private final RequestCommands commands;

	private final RequestViews views;

	private final RequestList list;

	private final RequestFiling filing;

	private final IncidentViews incidents;

	private final CaseAnswers answers;

	RequestController(RequestDrafts drafts, RequestCommands commands, RequestViews views, RequestList list,
			RequestFiling filing, IncidentViews incidents, CaseAnswers answers) {
		this.drafts = drafts;
		this.commands = commands;
		this.views = views;
		this.list = list;
		this.filing = filing;
		this.incidents = incidents;
		this.answers = answers;
	}

	/** Starts a draft with a question, whole or in part. */
	@PostMapping
	@Operation(operationId = "draftRequest", summary = "Start a request with its question, whole or in part")
	@Answers(value = RequestView.class, status = 201)
	ResponseEntity<?> start(Officer officer, @RequestBody @Reads(value = Inquiry.class, partly = true) JsonNode question) {
		return this.answers.started(PATH, this.drafts.start(officer, question), ref -> this.views.of(officer, ref));
	}

	/** Keeps the draft of the question; {@code revision} is the draft's the officer started from. */
	@PutMapping("/{ref}/draft")
	@Operation(operationId = "saveRequestDraft", summary = "Keep the draft of a question")
	@Answers(RequestView.class)
	ResponseEntity<?> save(Officer officer, @PathVariable String ref,
			@RequestParam(required = false) @Nullable Integer revision,
			@RequestBody @Reads(value = Inquiry.class, partly = true) JsonNode content) {
		return this.answers.saved(ref, this.drafts.save(officer, ref, Seen.at(revision), content),
				saved -> this.views.of(officer, saved));
	}

	@GetMapping
	@Operation(operationId = "listRequests", summary = "The requests that the officer may see, the latest changed first")
	@Answers(RequestList.Page.class)
	ResponseEntity<?> list(Officer officer, @RequestParam(required = false) @Nullable RequestState state,
			@RequestParam(required = false) @Nullable RequestKind kind,
			@RequestParam(required = false) @Nullable Mode mode, @RequestParam(required = false) @Nullable String asker,
			@RequestParam(required = false) @Nullable UUID incident,
			@RequestParam(required = false) @Nullable Cursor after, @RequestParam(defaultValue = "50") int limit) {
		return ResponseEntity.ok(officer.seesCases()
				? this.list.find(new RequestQuery(state, kind, mode, asker, incident, after, limit))
				: new RequestList.Page(List.of(), null));
	}

	@GetMapping("/{ref}")
	@Operation(operationId = "getRequest",
			summary = "The request as this officer sees it, with the acts that they may make now")
	@Answers(RequestView.class)
	ResponseEntity<?> one(Officer officer, @PathVariable String ref) {
		return this.answers.shown(this.views.of(officer, ref));
	}

	/** Makes an act; answers with the act as recorded. */
	@PostMapping("/{ref}/acts")
	@Operation(operationId = "makeRequestAct", summary = "Make an act on the request; answers with the act as recorded")
	@Answers(Act.class)
	ResponseEntity<?> act(Officer officer, @PathVariable String ref,
			@RequestBody @ReadsActs(RequestAct.class) JsonNode request) {
		return this.answers.act(this.commands, officer, ref, request);
	}

	/** Begins an incident with what an answered media verification says; answers with its draft. */
	@PostMapping("/{ref}/incident")
	@Operation(operationId = "fileFromRequest",
			summary = "Begin an incident from an answered media verification, and link the two")
	@Answers(value = IncidentView.class, status = 201)
	ResponseEntity<?> file(Officer officer, @PathVariable String ref) {
		return this.answers.started("/api/v1/incidents", this.filing.file(officer, ref),
				incident -> this.incidents.of(officer, incident));
	}

	/** Every act of both sides, the newest first. */
	@GetMapping("/{ref}/timeline")
	@Operation(operationId = "getRequestTimeline", summary = "Every act of both sides, the newest first")
	@Answers(value = TimelineItem.class, list = true)
	ResponseEntity<?> timeline(Officer officer, @PathVariable String ref) {
		return this.answers.timeline(this.commands, officer, ref);
	}

	/** The signed messages of the request with their receipts, as a ZIP that {@code verify} checks offline. */
	@GetMapping("/{ref}/evidence")
	@Operation(operationId = "getRequestEvidence",
			summary = "The signed messages of the request with their receipts, to be verified offline")
	@Answers(value = byte[].class, type = "application/zip")
	ResponseEntity<?> evidence(Officer officer, @PathVariable String ref) {
		return this.answers.evidence(this.commands, officer, ref);
	}

}
