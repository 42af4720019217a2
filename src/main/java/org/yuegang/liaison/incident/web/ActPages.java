package org.yuegang.liaison.incident.web;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.yuegang.liaison.incident.DraftPurpose;
import org.yuegang.liaison.incident.IncidentCommands;
import org.yuegang.liaison.incident.IncidentView;
import org.yuegang.liaison.incident.act.IncidentAct;
import org.yuegang.liaison.incident.notice.Notice;
import org.yuegang.liaison.incident.notice.NoticeReader;
import org.yuegang.liaison.incident.state.Alarm;
import org.yuegang.liaison.incident.state.Closure;
import org.yuegang.liaison.incident.state.Handling;
import org.yuegang.liaison.incident.state.Question;
import org.yuegang.liaison.journal.Act;
import org.yuegang.liaison.journal.TimelineWords;
import org.yuegang.liaison.system.BilingualText;
import org.yuegang.liaison.system.FieldProblem;
import org.yuegang.liaison.system.KeptForm;
import org.yuegang.liaison.system.Officer;
import org.yuegang.liaison.system.Outcome;
import org.yuegang.liaison.system.Refusal;
import org.yuegang.liaison.system.Script;
import org.yuegang.liaison.system.form.Field;
import org.yuegang.liaison.system.form.Forms;
import org.yuegang.liaison.system.form.Posted;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** A page for each act: what it is about, its form, and the button that names it. */
@Controller
class ActPages {

	/** Before these the whole content is read once more. */
	private static final Set<IncidentAct> OF_CONTENT = EnumSet.of(IncidentAct.SUBMIT, IncidentAct.VERIFY,
			IncidentAct.ISSUE, IncidentAct.ISSUE_URGENTLY, IncidentAct.INFORMATION_COPY, IncidentAct.COUNTERSIGN,
			IncidentAct.UPDATE, IncidentAct.CORRECT);

	/** What the other side answers to a version it has read. */
	private static final Set<IncidentAct> OF_READING = EnumSet.of(IncidentAct.ACKNOWLEDGE, IncidentAct.RETURN);

	private final IncidentCommands commands;

	private final Cases cases;

	private final Forms forms;

	private final ActForms acts;

	private final NoticeReview review;

	private final NoticeLayouts layouts;

	private final WhatChanged changed;

	private final TimelineWords stories;

	ActPages(IncidentCommands commands, Cases cases, Forms forms, ActForms acts, NoticeReview review, NoticeLayouts layouts,
			WhatChanged changed, TimelineWords stories) {
		this.commands = commands;
		this.cases = cases;
		this.forms = forms;
		this.acts = acts;
		this.review = review;
		this.layouts = layouts;
		this.changed = changed;
		this.stories = stories;
	}

	@GetMapping("/incidents/{ref}/acts/{name}")
	String show(Officer officer, @PathVariable String ref, @PathVariable String name, KeptForm kept,
			Model model, HttpServletResponse response) {
		IncidentView view = this.cases.show(officer, ref, model);
		IncidentAct act = IncidentAct.named(name).orElseThrow(Cases::notFound);
		if (view.allowedActs().stream().noneMatch(allowed -> allowed.act() == act)) {
			Optional<Refusal> known = view.refusedActs()
				.stream()
				.filter(refused -> refused.act() == act)
				.map(IncidentView.RefusedAct::refusal)
				.findFirst();
			response.setStatus(known.isPresent() ? 422 : 403);
			model.addAttribute("refusal", this.cases.sentence(known.orElseGet(() -> Refusal.of("role-missing", act.key()))));
			model.addAttribute("closed", true);
		}
		if (kept.isThere()) {
			model.addAttribute("revision", kept.revision());
			return page(act, view, new Posted(kept.parameters()).read(ActForms.fields(act)), List.of(), model);
		}
		return page(act, view, onlyChoice(act, view), List.of(), model);
	}

	/** @param revision the revision the officer looked at */
	@PostMapping("/incidents/{ref}/acts/{name}")
	String make(Officer officer, @PathVariable String ref, @PathVariable String name, @RequestParam int revision,
			@RequestParam MultiValueMap<String, String> parameters, Model model, HttpServletResponse response) {
		IncidentView view = this.cases.show(officer, ref, model);
		IncidentAct act = IncidentAct.named(name).orElseThrow(Cases::notFound);
		ObjectNode body = new Posted(parameters).read(ActForms.fields(act));
		return switch (this.commands.perform(officer, ref, name, revision, body)) {
			case Outcome.Done<Act> done -> "redirect:/incidents/" + ref + "?done=" + name;
			case Outcome.NotFound<Act> gone -> throw Cases.notFound();
			case Outcome.Invalid<Act>(List<FieldProblem> problems) -> {
				response.setStatus(400);
				yield page(act, view, body, inForm(problems), model);
			}
			case Outcome.Stale<Act> stale -> {
				response.setStatus(409);
				model.addAttribute("meanwhile", this.stories.latest(view.id(), Math.max(1, stale.actual() - revision)));
				yield page(act, view, body, List.of(), model);
			}
			case Outcome.Forbidden<Act>(Refusal refusal) -> refused(403, refusal, act, view, body, model, response);
			case Outcome.Refused<Act>(Refusal refusal) -> refused(422, refusal, act, view, body, model, response);
		};
	}

	private String refused(int status, Refusal refusal, IncidentAct act, IncidentView view, ObjectNode body, Model model,
			HttpServletResponse response) {
		response.setStatus(status);
		model.addAttribute("refusal", this.cases.sentence(refusal));
		return page(act, view, body, List.of(), model);
	}

	private String page(IncidentAct act, IncidentView view, ObjectNode body, List<FieldProblem> problems, Model model) {
		model.addAttribute("act", act);
		model.addAttribute("withdrawal", withdrawal(act, view));
		model.addAttribute("answered", this.stories.these(view.id(), answered(act, view)));
		Notice content = content(act, view);
		model.addAttribute("form",
				this.forms.view(ActForms.fields(act), body, problems, this.acts.choices(act, view, content)));
		if (content != null && OF_CONTENT.contains(act)) {
			this.review.show(content, view, model);
		}
		else if (content != null) {
			model.addAttribute("content", this.layouts.of(content, Script.BOTH));
			if (OF_READING.contains(act)) {
				this.changed.show(view, content, model);
			}
		}
		return "incident/act";
	}

	/** The question, escalation or clock that is meant where there is only one. */
	private ObjectNode onlyChoice(IncidentAct act, IncidentView view) {
		ObjectNode body = JsonNodeFactory.instance.objectNode();
		if (act == IncidentAct.ANSWER_RETURN || act == IncidentAct.STAND_DOWN || act == IncidentAct.RESUME_CLOCK) {
			this.acts.choices(act, view, null)
				.picks()
				.entrySet()
				.stream()
				.filter(pick -> pick.getValue().size() == 1)
				.forEach(pick -> body.put(pick.getKey(), pick.getValue().getFirst().value()));
		}
		return body;
	}

	/** An update takes its content from the draft of the next version, anything else what is in hand. */
	private static @Nullable Notice content(IncidentAct act, IncidentView view) {
		boolean next = act == IncidentAct.UPDATE || act == IncidentAct.CORRECT;
		return !next ? view.notice() : view.drafts()
			.stream()
			.filter(draft -> draft.purpose() == DraftPurpose.VERSION)
			.map(draft -> NoticeReader.restore(draft.content()))
			.findFirst()
			.orElse(null);
	}

	/** Why it is to be withdrawn, or was: in both texts, before somebody confirms the one or acknowledges the other. */
	private static @Nullable BilingualText withdrawal(IncidentAct act, IncidentView view) {
		if (act == IncidentAct.ACKNOWLEDGE && view.tracks().handling() == Handling.WITHDRAWN) {
			return view.versions().getLast().reason();
		}
		return act != IncidentAct.WITHDRAW ? null : view.drafts()
			.stream()
			.filter(draft -> draft.purpose() == DraftPurpose.WITHDRAWAL)
			.map(draft -> draft.content().path("reason"))
			.map(BilingualText::read)
			.findFirst()
			.orElse(null);
	}

	/** The acts of the other side, or one's own, that this one answers: nobody should have to look for them. */
	private static Set<UUID> answered(IncidentAct act, IncidentView view) {
		return switch (act) {
			case AGREE_CLOSURE, OBJECT_TO_CLOSURE -> view.closures()
				.stream()
				.filter(closure -> closure.answer() == null)
				.map(Closure::act)
				.collect(Collectors.toSet());
			case ANSWER_RETURN -> view.questions()
				.stream()
				.filter(question -> !question.isAnswered())
				.map(Question::act)
				.collect(Collectors.toSet());
			case STAND_DOWN -> view.openAlarms().stream().filter(Alarm::escalates).map(Alarm::act).collect(Collectors.toSet());
			default -> Set.of();
		};
	}

	private static List<FieldProblem> inForm(List<FieldProblem> problems) {
		return problems.stream()
			.map(problem -> problem.pointer().startsWith("/body")
					? new FieldProblem(problem.pointer().substring("/body".length()), problem.code(), problem.arguments())
					: problem)
			.toList();
	}

}
