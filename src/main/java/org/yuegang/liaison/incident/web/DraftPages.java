package org.yuegang.liaison.incident.web;

import java.util.List;

import jakarta.servlet.http.HttpServletResponse;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.yuegang.liaison.incident.DraftCommands;
import org.yuegang.liaison.incident.DraftPurpose;
import org.yuegang.liaison.incident.IncidentView;
import org.yuegang.liaison.incident.Promises;
import org.yuegang.liaison.incident.act.Form;
import org.yuegang.liaison.incident.notice.NoticeReader;
import org.yuegang.liaison.lifecycle.Draft;
import org.yuegang.liaison.system.FieldProblem;
import org.yuegang.liaison.system.Officer;
import org.yuegang.liaison.system.Outcome;
import org.yuegang.liaison.system.form.Choices;
import org.yuegang.liaison.system.form.Field;
import org.yuegang.liaison.system.form.FormView;
import org.yuegang.liaison.system.form.Forms;
import org.yuegang.liaison.system.form.Posted;
import org.yuegang.liaison.system.form.RecordFields;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Starting a case, the list of its steps, the next version, and the check before it is handed on. */
@Controller
class DraftPages {

	private static final List<Field> FIRST = List.of("kind", "urgency", "mode", "subject")
		.stream()
		.map(name -> Field.named(NoticeFields.ALL, name))
		.toList();

	private static final List<Field> REASON = RecordFields.of(Form.Reason.class, "form.withdrawal");

	private final DraftCommands commands;

	private final Cases cases;

	private final Forms forms;

	private final Tasks tasks;

	private final Checking checking;

	DraftPages(DraftCommands commands, Cases cases, Forms forms, Tasks tasks, Checking checking) {
		this.commands = commands;
		this.cases = cases;
		this.forms = forms;
		this.tasks = tasks;
		this.checking = checking;
	}

	@GetMapping("/incidents/new")
	String begin(Model model) {
		return begin(JsonNodeFactory.instance.objectNode().put("mode", "ACTUAL"), List.of(), model);
	}

	@PostMapping("/incidents/new")
	String begin(Officer officer, @RequestParam MultiValueMap<String, String> parameters, Model model,
			HttpServletResponse response) {
		ObjectNode notice = new Posted(parameters).read(FIRST);
		if (!notice.has("kind")) {
			response.setStatus(400);
			return begin(notice, List.of(FieldProblem.of("/kind", "missing")), model);
		}
		return switch (this.commands.start(officer, notice)) {
			case Outcome.Done<String>(String ref) -> "redirect:/incidents/" + ref + "/edit";
			case Outcome.Invalid<String>(List<FieldProblem> problems) -> {
				response.setStatus(400);
				yield begin(notice, problems, model);
			}
			case Outcome<String> other -> {
				response.setStatus(403);
				model.addAttribute("refusal", this.cases.sentence(other));
				yield begin(notice, List.of(), model);
			}
		};
	}

	private String begin(JsonNode notice, List<FieldProblem> problems, Model model) {
		model.addAttribute("drafting", true);
		model.addAttribute("form", this.forms.view(FIRST, notice, problems, Choices.NONE));
		return "incident/new";
	}

	@GetMapping("/incidents/{ref}/edit")
	String steps(Officer officer, @PathVariable String ref,
			@RequestParam(defaultValue = "NOTICE") DraftPurpose purpose, Model model) {
		IncidentView view = this.cases.show(officer, ref, model);
		IncidentView.DraftView draft = Cases.draft(view, purpose);
		model.addAttribute("draft", draft);
		model.addAttribute("saver", this.cases.saver(draft));
		model.addAttribute("purpose", purpose);
		if (purpose == DraftPurpose.WITHDRAWAL) {
			return "redirect:/incidents/" + ref + "/withdrawal";
		}
		model.addAttribute("tasks", this.tasks.of(NoticeReader.restore(draft.content()), Promises.made(view.duties())));
		return "incident/tasks";
	}

	/** Starts the next version from the content in force, unless somebody has already. */
	@PostMapping("/incidents/{ref}/edit")
	String nextVersion(Officer officer, @PathVariable String ref, Model model, HttpServletResponse response) {
		IncidentView view = this.cases.show(officer, ref, model);
		if (view.notice() == null) {
			throw Cases.notFound();
		}
		boolean there = view.drafts().stream().anyMatch(draft -> draft.purpose() == DraftPurpose.VERSION);
		Outcome<Draft> outcome = there ? new Outcome.Stale<>(0, 0)
				: this.commands.save(officer, ref, DraftPurpose.VERSION, null, NoticeReader.write(view.notice()));
		return switch (outcome) {
			case Outcome.Done<Draft> done -> "redirect:/incidents/" + ref + "/edit?purpose=VERSION";
			case Outcome.Stale<Draft> already -> "redirect:/incidents/" + ref + "/edit?purpose=VERSION";
			case Outcome<Draft> other -> {
				response.setStatus(422);
				model.addAttribute("refusal", this.cases.sentence(other));
				yield "incident/refused";
			}
		};
	}

	@GetMapping("/incidents/{ref}/check")
	String check(Officer officer, @PathVariable String ref,
			@RequestParam(defaultValue = "NOTICE") DraftPurpose purpose, Model model) {
		IncidentView view = this.cases.show(officer, ref, model);
		IncidentView.DraftView draft = Cases.draft(view, purpose);
		model.addAttribute("draft", draft);
		model.addAttribute("purpose", purpose);
		this.checking.show(NoticeReader.restore(draft.content()), view, model);
		return "incident/check";
	}

	@GetMapping("/incidents/{ref}/withdrawal")
	String withdrawal(Officer officer, @PathVariable String ref, Model model) {
		IncidentView view = this.cases.show(officer, ref, model);
		JsonNode written = view.drafts()
			.stream()
			.filter(draft -> draft.purpose() == DraftPurpose.WITHDRAWAL)
			.map(IncidentView.DraftView::content)
			.findFirst()
			.orElse(JsonNodeFactory.instance.objectNode());
		model.addAttribute("form", this.forms.view(REASON, written, List.of(), Choices.NONE));
		return "incident/withdrawal";
	}

	@PostMapping("/incidents/{ref}/withdrawal")
	String withdrawal(Officer officer, @PathVariable String ref, @RequestParam MultiValueMap<String, String> parameters,
			Model model, HttpServletResponse response) {
		this.cases.show(officer, ref, model);
		ObjectNode reason = new Posted(parameters).read(REASON);
		FormView form = null;
		switch (this.commands.save(officer, ref, DraftPurpose.WITHDRAWAL, null, reason)) {
			case Outcome.Done<Draft> done -> {
				return "redirect:/incidents/" + ref + "?done=WITHDRAWAL";
			}
			case Outcome.Invalid<Draft>(List<FieldProblem> problems) -> {
				response.setStatus(400);
				form = this.forms.view(REASON, reason, problems, Choices.NONE);
			}
			case Outcome<Draft> other -> {
				response.setStatus(422);
				model.addAttribute("refusal", this.cases.sentence(other));
				form = this.forms.view(REASON, reason, List.of(), Choices.NONE);
			}
		}
		model.addAttribute("form", form);
		return "incident/withdrawal";
	}

}
