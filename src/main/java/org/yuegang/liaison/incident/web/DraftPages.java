package org.yuegang.liaison.incident.web;

import java.util.List;
import java.util.Optional;

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
import org.yuegang.liaison.lifecycle.Seen;
import org.yuegang.liaison.system.FieldProblem;
import org.yuegang.liaison.system.KeptForm;
import org.yuegang.liaison.system.Officer;
import org.yuegang.liaison.system.Outcome;
import org.yuegang.liaison.system.form.Choices;
import org.yuegang.liaison.system.form.Field;
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

	private final NoticeReview review;

	DraftPages(DraftCommands commands, Cases cases, Forms forms, Tasks tasks, NoticeReview review) {
		this.commands = commands;
		this.cases = cases;
		this.forms = forms;
		this.tasks = tasks;
		this.review = review;
	}

	@GetMapping("/incidents/new")
	String begin(KeptForm kept, Model model) {
		ObjectNode first = kept.isThere() ? new Posted(kept.parameters()).read(FIRST)
				: JsonNodeFactory.instance.objectNode().put("mode", "ACTUAL");
		return begin(first, List.of(), model);
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
		Optional<IncidentView.DraftView> written = Cases.drafted(view, purpose);
		if (written.isEmpty()) {
			return Cases.handedOn(ref);
		}
		IncidentView.DraftView draft = written.get();
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
				: this.commands.save(officer, ref, DraftPurpose.VERSION, Seen.at(null), NoticeReader.write(view.notice()));
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
		Optional<IncidentView.DraftView> written = Cases.drafted(view, purpose);
		if (written.isEmpty()) {
			return Cases.handedOn(ref);
		}
		IncidentView.DraftView draft = written.get();
		model.addAttribute("draft", draft);
		model.addAttribute("purpose", purpose);
		this.review.show(NoticeReader.restore(draft.content()), view, model);
		return "incident/check";
	}

	@GetMapping("/incidents/{ref}/withdrawal")
	String withdrawal(Officer officer, @PathVariable String ref, KeptForm kept, Model model) {
		IncidentView view = this.cases.show(officer, ref, model);
		Optional<IncidentView.DraftView> written = Cases.drafted(view, DraftPurpose.WITHDRAWAL);
		JsonNode reason = kept.isThere() ? new Posted(kept.parameters()).read(REASON)
				: written.map(IncidentView.DraftView::content).orElseGet(JsonNodeFactory.instance::objectNode);
		Integer revision = kept.isThere() ? kept.revision() : Integer.valueOf(revision(written));
		return withdrawal(reason, revision == null ? 0 : revision, List.of(), model);
	}

	/** @param revision of the reason that stood there; 0 where there was none */
	@PostMapping("/incidents/{ref}/withdrawal")
	String withdrawal(Officer officer, @PathVariable String ref, @RequestParam(defaultValue = "0") int revision,
			@RequestParam MultiValueMap<String, String> parameters, Model model, HttpServletResponse response) {
		IncidentView view = this.cases.show(officer, ref, model);
		ObjectNode reason = new Posted(parameters).read(REASON);
		return switch (this.commands.save(officer, ref, DraftPurpose.WITHDRAWAL, Seen.at(revision), reason)) {
			case Outcome.Done<Draft> done -> "redirect:/incidents/" + ref + "?done=WITHDRAWAL";
			case Outcome.Invalid<Draft>(List<FieldProblem> problems) -> {
				response.setStatus(400);
				yield withdrawal(reason, revision, problems, model);
			}
			case Outcome.Stale<Draft> stale -> {
				response.setStatus(409);
				Optional<IncidentView.DraftView> now = Cases.drafted(view, DraftPurpose.WITHDRAWAL);
				now.ifPresent(draft -> {
					model.addAttribute("stale", draft);
					model.addAttribute("saver", this.cases.saver(draft));
				});
				yield withdrawal(reason, revision(now), List.of(), model);
			}
			case Outcome<Draft> other -> {
				response.setStatus(422);
				model.addAttribute("refusal", this.cases.sentence(other));
				yield withdrawal(reason, revision, List.of(), model);
			}
		};
	}

	private String withdrawal(JsonNode reason, int revision, List<FieldProblem> problems, Model model) {
		model.addAttribute("revision", revision);
		model.addAttribute("form", this.forms.view(REASON, reason, problems, Choices.NONE));
		return "incident/withdrawal";
	}

	private static int revision(Optional<IncidentView.DraftView> draft) {
		return draft.map(IncidentView.DraftView::revision).orElse(0);
	}

}
