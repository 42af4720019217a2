package org.yuegang.liaison.request.web;

import java.util.Arrays;
import java.util.List;

import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.yuegang.liaison.incident.IncidentView;
import org.yuegang.liaison.incident.IncidentViews;
import org.yuegang.liaison.lifecycle.web.CasePage;
import org.yuegang.liaison.request.RequestDrafts;
import org.yuegang.liaison.request.RequestFiling;
import org.yuegang.liaison.request.RequestList;
import org.yuegang.liaison.request.RequestQuery;
import org.yuegang.liaison.request.RequestView;
import org.yuegang.liaison.request.RequestViews;
import org.yuegang.liaison.request.act.RequestAct;
import org.yuegang.liaison.request.act.RequestKind;
import org.yuegang.liaison.request.track.RequestTrack;
import org.yuegang.liaison.system.Cursor;
import org.yuegang.liaison.system.Officer;
import org.yuegang.liaison.system.Outcome;
import org.yuegang.liaison.system.Refusal;
import org.yuegang.liaison.system.Sentences;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Requests as a list, the page of one, and the start of a question. */
@Controller
class RequestPages {

	/** What leads a request on stands first, as the button one looks for. */
	private static final List<RequestAct> LEADING = List.of(RequestAct.ASK, RequestAct.ANSWER, RequestAct.SETTLE,
			RequestAct.HOLDING_REPLY, RequestAct.REASK);

	private static final List<String> STATES = List.of("OPEN", "ANSWERED", "SETTLED");

	private static final int PAGE = 50;

	private final RequestViews views;

	private final RequestList list;

	private final RequestDrafts drafts;

	private final RequestFiling filing;

	private final IncidentViews incidents;

	private final CasePage page;

	private final RequestActPage acts;

	private final Sentences sentences;

	RequestPages(RequestViews views, RequestList list, RequestDrafts drafts, RequestFiling filing, IncidentViews incidents,
			CasePage page, RequestActPage acts, Sentences sentences) {
		this.views = views;
		this.list = list;
		this.drafts = drafts;
		this.filing = filing;
		this.incidents = incidents;
		this.page = page;
		this.acts = acts;
		this.sentences = sentences;
	}

	@GetMapping("/requests")
	String all(Officer officer, @RequestParam(required = false) @Nullable Cursor after, Model model) {
		RequestList.Page page = officer.seesCases()
				? this.list.find(new RequestQuery(null, null, null, null, null, after, PAGE))
				: new RequestList.Page(List.of(), null);
		model.addAttribute("language", this.sentences.language());
		model.addAttribute("requests", page.items());
		model.addAttribute("next", page.next());
		model.addAttribute("after", after);
		model.addAttribute("asks", officer.isAnyOf(RequestTrack.TRACK.rolesOf(RequestAct.ASK)));
		return "request/list";
	}

	/** Without an incident only what can be asked before there is one. */
	@GetMapping("/requests/new")
	String begin(Officer officer, @RequestParam(required = false) @Nullable String incident, Model model) {
		model.addAttribute("language", this.sentences.language());
		model.addAttribute("incident", about(officer, incident));
		model.addAttribute("kinds", Arrays.stream(RequestKind.values())
			.filter(kind -> kind != RequestKind.MEASURE && (incident != null || kind.standsAlone()))
			.toList());
		return "request/new";
	}

	/** Starts the draft of a question, about an incident or about none. */
	@PostMapping("/requests/new")
	String begin(Officer officer, @RequestParam RequestKind kind,
			@RequestParam(required = false) @Nullable String incident, Model model, HttpServletResponse response) {
		ObjectNode question = JsonNodeFactory.instance.objectNode().put("kind", kind.name());
		IncidentView about = about(officer, incident);
		if (about != null) {
			question.put("mode", about.mode().name());
			question.put("incident", about.id().toString());
			if (about.urgency() != null) {
				question.put("urgency", about.urgency().name());
			}
		}
		return switch (this.drafts.start(officer, question)) {
			case Outcome.Done<String>(String ref) -> "redirect:/requests/" + ref + "/acts/ASK";
			case Outcome.Forbidden<String>(Refusal refusal) -> {
				response.setStatus(403);
				model.addAttribute("refusal", this.sentences.of(refusal, this.sentences.language()));
				yield begin(officer, incident, model);
			}
			default -> throw notFound();
		};
	}

	@GetMapping("/requests/{ref}")
	String show(Officer officer, @PathVariable String ref, @RequestParam(required = false) @Nullable String done,
			Model model) {
		RequestView view = this.views.of(officer, ref).orElseThrow(RequestPages::notFound);
		this.page.show(this.acts, view, done, LEADING, model);
		model.addAttribute("states", STATES.contains(view.state().name()) ? STATES : List.of(view.state().name()));
		// An incident is filed by a button of its own, which writes its draft as well.
		model.addAttribute("acts", view.allowedActs()
			.stream()
			.map(RequestView.AllowedAct::act)
			.filter(act -> act != RequestAct.FILE)
			.sorted((one, other) -> place(one) - place(other))
			.toList());
		model.addAttribute("files", view.allows(RequestAct.FILE));
		return "request/show";
	}

	/** Begins an incident from an answered media verification, and goes on writing it. */
	@PostMapping("/requests/{ref}/incident")
	String file(Officer officer, @PathVariable String ref, Model model, HttpServletResponse response) {
		return switch (this.filing.file(officer, ref)) {
			case Outcome.Done<String>(String incident) -> "redirect:/incidents/" + incident + "/edit";
			case Outcome.Forbidden<String>(Refusal refusal) -> refused(officer, ref, 403, refusal, model, response);
			case Outcome.Refused<String>(Refusal refusal) -> refused(officer, ref, 422, refusal, model, response);
			default -> throw notFound();
		};
	}

	private String refused(Officer officer, String ref, int status, Refusal refusal, Model model,
			HttpServletResponse response) {
		response.setStatus(status);
		model.addAttribute("refusal", this.sentences.of(refusal, this.sentences.language()));
		return show(officer, ref, null, model);
	}

	private @Nullable IncidentView about(Officer officer, @Nullable String incident) {
		return incident == null || incident.isBlank() ? null
				: this.incidents.of(officer, incident).orElseThrow(RequestPages::notFound);
	}

	private static int place(RequestAct act) {
		int place = LEADING.indexOf(act);
		return place < 0 ? LEADING.size() : place;
	}

	private static ResponseStatusException notFound() {
		return new ResponseStatusException(HttpStatus.NOT_FOUND);
	}

}
