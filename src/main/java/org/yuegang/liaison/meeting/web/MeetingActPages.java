package org.yuegang.liaison.meeting.web;

import java.util.List;
import java.util.Optional;

import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.yuegang.liaison.journal.Act;
import org.yuegang.liaison.journal.Mode;
import org.yuegang.liaison.journal.TimelineWords;
import org.yuegang.liaison.lifecycle.Draft;
import org.yuegang.liaison.lifecycle.Seen;
import org.yuegang.liaison.meeting.MeetingCommands;
import org.yuegang.liaison.meeting.MeetingDrafts;
import org.yuegang.liaison.meeting.MeetingView;
import org.yuegang.liaison.meeting.MeetingViews;
import org.yuegang.liaison.meeting.act.MeetingAct;
import org.yuegang.liaison.system.FieldProblem;
import org.yuegang.liaison.system.KeptForm;
import org.yuegang.liaison.system.Officer;
import org.yuegang.liaison.system.Outcome;
import org.yuegang.liaison.system.Refusal;
import org.yuegang.liaison.system.Sentences;
import org.yuegang.liaison.system.ServingOfficers;
import org.yuegang.liaison.system.form.Forms;
import org.yuegang.liaison.system.form.Posted;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** A page for each act of a meeting. A proposal and minutes can be kept as drafts on the way. */
@Controller
class MeetingActPages {

	private final MeetingViews views;

	private final MeetingCommands commands;

	private final MeetingDrafts drafts;

	private final MeetingForms acts;

	private final Forms forms;

	private final TimelineWords stories;

	private final ServingOfficers officers;

	private final Sentences sentences;

	MeetingActPages(MeetingViews views, MeetingCommands commands, MeetingDrafts drafts, MeetingForms acts, Forms forms,
			TimelineWords stories, ServingOfficers officers, Sentences sentences) {
		this.views = views;
		this.commands = commands;
		this.drafts = drafts;
		this.acts = acts;
		this.forms = forms;
		this.stories = stories;
		this.officers = officers;
		this.sentences = sentences;
	}

	@GetMapping("/meetings/{ref}/acts/{name}")
	String show(Officer officer, @PathVariable String ref, @PathVariable String name, KeptForm kept,
			Model model, HttpServletResponse response) {
		MeetingView view = view(officer, ref);
		MeetingAct act = act(name);
		if (view.allowedActs().stream().noneMatch(allowed -> allowed.act() == act)) {
			Optional<Refusal> known = view.refusedActs()
				.stream()
				.filter(refused -> refused.act() == act)
				.map(MeetingView.RefusedAct::refusal)
				.findFirst();
			response.setStatus(known.isPresent() ? 422 : 403);
			model.addAttribute("refusal", words(known.orElseGet(() -> Refusal.of("role-missing", act.key()))));
			model.addAttribute("closed", true);
		}
		model.addAttribute("draftRevision", revision(act, view));
		if (kept.isThere()) {
			model.addAttribute("revision", kept.revision());
			model.addAttribute("draftRevision", kept.field("draft"));
			return page(act, view, withoutPlaces(new Posted(kept.parameters()).read(MeetingForms.fields(act))), List.of(), model);
		}
		return page(act, view, this.acts.initial(act, view), List.of(), model);
	}

	/**
	 * @param draft the revision of the draft that stood on the page; null where there is none to look at
	 * @param next {@code act}, {@code draft}, or {@code add:} and a list to get one row more
	 */
	@PostMapping("/meetings/{ref}/acts/{name}")
	String make(Officer officer, @PathVariable String ref, @PathVariable String name, @RequestParam int revision,
			@RequestParam(required = false) @Nullable Integer draft,
			@RequestParam(name = "do", defaultValue = "act") String next,
			@RequestParam MultiValueMap<String, String> parameters, Model model, HttpServletResponse response) {
		MeetingView view = view(officer, ref);
		MeetingAct act = act(name);
		ObjectNode body = withoutPlaces(new Posted(parameters).read(MeetingForms.fields(act)));
		model.addAttribute("draftRevision", draft);
		if (next.startsWith("add:")) {
			return page(act, view, body, List.of(), model);
		}
		if (draft != null && draft != revision(act, view)) {
			return crossed(act, view, body, model, response);
		}
		Outcome<?> outcome = next.equals("draft") ? kept(officer, ref, act, draft, body)
				: this.commands.perform(officer, ref, name, revision, body);
		return switch (outcome) {
			case Outcome.Done<?>(Act made) -> "redirect:/meetings/" + ref + "?done=" + name;
			case Outcome.Done<?> done -> "redirect:/meetings/" + ref + "?done=DRAFT";
			case Outcome.NotFound<?> gone -> throw MeetingPages.notFound();
			case Outcome.Invalid<?>(List<FieldProblem> problems) -> {
				response.setStatus(400);
				yield page(act, view, body, inForm(problems), model);
			}
			case Outcome.Stale<?> stale when next.equals("draft") -> crossed(act, view(officer, ref), body, model, response);
			case Outcome.Stale<?> stale -> {
				response.setStatus(409);
				model.addAttribute("meanwhile", this.stories.latest(view.id(), Math.max(1, stale.actual() - revision)));
				yield page(act, view, body, List.of(), model);
			}
			case Outcome.Forbidden<?>(Refusal refusal) -> refused(403, refusal, act, view, body, model, response);
			case Outcome.Refused<?>(Refusal refusal) -> refused(422, refusal, act, view, body, model, response);
		};
	}

	private Outcome<Draft> kept(Officer officer, String ref, MeetingAct act, @Nullable Integer revision, ObjectNode body) {
		return this.drafts.save(officer, ref, MeetingForms.draftOf(act), Seen.at(revision), body);
	}

	/** Another page saved the draft since: what it saved is told above what this one has. */
	private String crossed(MeetingAct act, MeetingView view, ObjectNode body, Model model, HttpServletResponse response) {
		response.setStatus(409);
		MeetingForms.drafted(act, view).ifPresent(saved -> {
			model.addAttribute("crossed", saved);
			model.addAttribute("saver", this.officers.find(saved.updatedBy()).<Object>map(Officer::name).orElse(saved.updatedBy()));
			model.addAttribute("crossedForm",
					this.forms.view(MeetingForms.fields(act), saved.content(), List.of(), this.acts.choices(act, view)));
		});
		model.addAttribute("draftRevision", revision(act, view));
		return page(act, view, body, List.of(), model);
	}

	private static int revision(MeetingAct act, MeetingView view) {
		return MeetingForms.drafted(act, view).map(MeetingView.DraftView::revision).orElse(0);
	}

	private String refused(int status, Refusal refusal, MeetingAct act, MeetingView view, ObjectNode body, Model model,
			HttpServletResponse response) {
		response.setStatus(status);
		model.addAttribute("refusal", words(refusal));
		return page(act, view, body, List.of(), model);
	}

	private String page(MeetingAct act, MeetingView view, JsonNode body, List<FieldProblem> problems, Model model) {
		model.addAttribute("view", view);
		model.addAttribute("act", act);
		model.addAttribute("exercise", view.mode() == Mode.EXERCISE);
		model.addAttribute("language", this.sentences.language());
		model.addAttribute("drafts", act == MeetingAct.PROPOSE || act == MeetingAct.PROPOSE_MINUTES);
		model.addAttribute("form", this.forms.view(MeetingForms.fields(act), body, problems, this.acts.choices(act, view)));
		return "meeting/act";
	}

	private MeetingView view(Officer officer, String ref) {
		return this.views.of(officer, ref).orElseThrow(MeetingPages::notFound);
	}

	private static MeetingAct act(String name) {
		return MeetingAct.named(name).filter(act -> !act.isMadeByClock()).orElseThrow(MeetingPages::notFound);
	}

	private String words(Refusal refusal) {
		return this.sentences.of(refusal, this.sentences.language());
	}

	/** The rows of these forms are whole: where one stood before says nothing. */
	private static ObjectNode withoutPlaces(ObjectNode body) {
		body.findParents(Posted.FROM).forEach(row -> ((ObjectNode) row).remove(Posted.FROM));
		return body;
	}

	private static List<FieldProblem> inForm(List<FieldProblem> problems) {
		return problems.stream()
			.map(problem -> problem.pointer().startsWith("/body")
					? new FieldProblem(problem.pointer().substring("/body".length()), problem.code(), problem.arguments())
					: problem)
			.toList();
	}

}
