package org.yuegang.liaison.meeting.web;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

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
import org.yuegang.liaison.deadline.Duty;
import org.yuegang.liaison.deadline.DutyWords;
import org.yuegang.liaison.incident.IncidentView;
import org.yuegang.liaison.incident.IncidentViews;
import org.yuegang.liaison.journal.Mode;
import org.yuegang.liaison.journal.TimelineWords;
import org.yuegang.liaison.meeting.MeetingDrafts;
import org.yuegang.liaison.meeting.MeetingList;
import org.yuegang.liaison.meeting.MeetingQuery;
import org.yuegang.liaison.meeting.MeetingView;
import org.yuegang.liaison.meeting.MeetingViews;
import org.yuegang.liaison.meeting.act.MeetingAct;
import org.yuegang.liaison.meeting.act.MeetingKind;
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

	private final MeetingViews views;

	private final MeetingList list;

	private final MeetingDrafts drafts;

	private final IncidentViews incidents;

	private final TimelineWords stories;

	private final DutyWords duties;

	private final Sentences sentences;

	private final Clock clock;

	MeetingPages(MeetingViews views, MeetingList list, MeetingDrafts drafts, IncidentViews incidents,
			TimelineWords stories, DutyWords duties, Sentences sentences, Clock clock) {
		this.views = views;
		this.list = list;
		this.drafts = drafts;
		this.incidents = incidents;
		this.stories = stories;
		this.duties = duties;
		this.sentences = sentences;
		this.clock = clock;
	}

	/** A duty in words. */
	record RunningClock(String name, String place, String clock, @Nullable String next, boolean overdue, boolean open) {
	}

	@GetMapping("/meetings")
	String all(Model model) {
		model.addAttribute("language", this.sentences.language());
		model.addAttribute("meetings", this.list.find(MeetingQuery.all()).items());
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
		model.addAttribute("view", view);
		model.addAttribute("exercise", view.mode() == Mode.EXERCISE);
		model.addAttribute("language", this.sentences.language());
		model.addAttribute("done", done == null || MeetingAct.named(done).isPresent() ? done : "DRAFT");
		model.addAttribute("duties", view.duties().stream().map(this::words).toList());
		model.addAttribute("refused", view.refusedActs()
			.stream()
			.map(refused -> List.of("act.meeting." + refused.act(),
					this.sentences.of(refused.refusal(), this.sentences.language())))
			.toList());
		model.addAttribute("acts", view.allowedActs()
			.stream()
			.map(MeetingView.AllowedAct::act)
			.sorted(Comparator.comparingInt(MeetingPages::place))
			.toList());
		model.addAttribute("leads", view.allowedActs().stream().anyMatch(allowed -> LEADING.contains(allowed.act())));
		model.addAttribute("stories", this.stories.of(view.id()));
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

	private static int place(MeetingAct act) {
		int leading = LEADING.indexOf(act);
		return leading < 0 ? LEADING.size() : leading;
	}

	private RunningClock words(Duty duty) {
		Instant now = this.clock.instant();
		var language = this.sentences.language();
		return new RunningClock(this.duties.name(duty, language), this.duties.place(duty.debtor(), language),
				this.duties.clock(duty, language, now), this.duties.next(duty, language, now).orElse(null),
				duty.isOverdue(now), duty.isOpen());
	}

	static ResponseStatusException notFound() {
		return new ResponseStatusException(HttpStatus.NOT_FOUND);
	}

}
