package org.yuegang.liaison.meeting.web;

import java.util.ArrayList;
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
import org.yuegang.liaison.meeting.MeetingDrafts;
import org.yuegang.liaison.meeting.MeetingList;
import org.yuegang.liaison.meeting.MeetingQuery;
import org.yuegang.liaison.meeting.MeetingView;
import org.yuegang.liaison.meeting.MeetingViews;
import org.yuegang.liaison.meeting.act.MeetingAct;
import org.yuegang.liaison.meeting.act.MeetingKind;
import org.yuegang.liaison.system.Cursor;
import org.yuegang.liaison.system.Officer;
import org.yuegang.liaison.system.Outcome;
import org.yuegang.liaison.system.Refusal;
import org.yuegang.liaison.system.Sentences;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Meetings as a list, the page of one, and the start of a proposal. */
@Controller
class MeetingPages {

	/** What leads a meeting on stands first, as the button one looks for. */
	private static final List<MeetingAct> LEADING = List.of(MeetingAct.PROPOSE, MeetingAct.AGREE, MeetingAct.AGREE_MOVE,
			MeetingAct.CONVENE, MeetingAct.HOLD, MeetingAct.CONCLUDE, MeetingAct.AGREE_MINUTES,
			MeetingAct.PROPOSE_MINUTES, MeetingAct.COMPLETE_ITEM);

	private static final int PAGE = 50;

	private final MeetingViews views;

	private final MeetingList list;

	private final MeetingDrafts drafts;

	private final IncidentViews incidents;

	private final CasePage page;

	private final MeetingActPage acts;

	private final Sentences sentences;

	MeetingPages(MeetingViews views, MeetingList list, MeetingDrafts drafts, IncidentViews incidents,
			CasePage page, MeetingActPage acts, Sentences sentences) {
		this.views = views;
		this.list = list;
		this.drafts = drafts;
		this.incidents = incidents;
		this.page = page;
		this.acts = acts;
		this.sentences = sentences;
	}

	@GetMapping("/meetings")
	String all(@RequestParam(required = false) @Nullable Cursor after, Model model) {
		MeetingList.Page page = this.list.find(new MeetingQuery(null, null, null, null, null, after, PAGE));
		model.addAttribute("language", this.sentences.language());
		model.addAttribute("meetings", page.items());
		model.addAttribute("next", page.next());
		model.addAttribute("after", after);
		return "meeting/list";
	}

	@GetMapping("/meetings/new")
	String begin(Officer officer, @RequestParam(required = false) @Nullable String incident, Model model) {
		model.addAttribute("language", this.sentences.language());
		model.addAttribute("incident", incident == null ? null : this.incidents.of(officer, incident).orElseThrow(MeetingPages::notFound));
		model.addAttribute("kinds", MeetingKind.values());
		return "meeting/new";
	}

	/** Starts the draft of a proposal, about an incident or about none. */
	@PostMapping("/meetings/new")
	String begin(Officer officer, @RequestParam MeetingKind kind, @RequestParam(required = false) @Nullable String incident,
			Model model, HttpServletResponse response) {
		ObjectNode proposal = JsonNodeFactory.instance.objectNode().put("kind", kind.name());
		if (incident != null && !incident.isBlank()) {
			IncidentView about = this.incidents.of(officer, incident).orElseThrow(MeetingPages::notFound);
			proposal.put("mode", about.mode().name());
			if (about.urgency() != null) {
				proposal.put("urgency", about.urgency().name());
			}
			proposal.putArray("incidents").add(about.id().toString());
		}
		return switch (this.drafts.start(officer, proposal)) {
			case Outcome.Done<String>(String ref) -> "redirect:/meetings/" + ref + "/acts/PROPOSE";
			case Outcome.Forbidden<String>(Refusal refusal) -> {
				response.setStatus(403);
				model.addAttribute("refusal", this.sentences.of(refusal, this.sentences.language()));
				yield begin(officer, incident, model);
			}
			default -> throw notFound();
		};
	}

	@GetMapping("/meetings/{ref}")
	String show(Officer officer, @PathVariable String ref, @RequestParam(required = false) @Nullable String done,
			Model model) {
		MeetingView view = this.views.of(officer, ref).orElseThrow(MeetingPages::notFound);
		this.page.show(this.acts, view, done, LEADING, model);
		model.addAttribute("states", states(view));
		return "meeting/show";
	}

	/** What a meeting usually passes; one that ended aside shows where. */
	private static List<String> states(MeetingView view) {
		List<String> usual = List.of("PROPOSED", "AGREED", "CONVENED", "HELD", "MINUTES_PROPOSED", "MINUTES_AGREED",
				"CONCLUDED");
		if (usual.contains(view.state().name())) {
			return usual;
		}
		List<String> states = new ArrayList<>(List.of("PROPOSED"));
		states.add(view.state().name().equals("NONE") ? 0 : 1, view.state().name());
		return states;
	}

	static ResponseStatusException notFound() {
		return new ResponseStatusException(HttpStatus.NOT_FOUND);
	}

}
