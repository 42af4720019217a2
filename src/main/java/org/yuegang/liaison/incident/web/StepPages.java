package org.yuegang.liaison.incident.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.yuegang.liaison.codelist.TextConverter;
import org.yuegang.liaison.incident.DraftCommands;
import org.yuegang.liaison.incident.DraftPurpose;
import org.yuegang.liaison.incident.IncidentView;
import org.yuegang.liaison.incident.Promises;
import org.yuegang.liaison.incident.notice.Notice;
import org.yuegang.liaison.incident.notice.NoticeDifference;
import org.yuegang.liaison.incident.notice.NoticeNames;
import org.yuegang.liaison.incident.notice.NoticeReader;
import org.yuegang.liaison.incident.notice.Promise;
import org.yuegang.liaison.lifecycle.Draft;
import org.yuegang.liaison.lifecycle.Seen;
import org.yuegang.liaison.system.BilingualText;
import org.yuegang.liaison.system.FieldProblem;
import org.yuegang.liaison.system.KeptForm;
import org.yuegang.liaison.system.KeptForms;
import org.yuegang.liaison.system.LocalTimes;
import org.yuegang.liaison.system.Officer;
import org.yuegang.liaison.system.Outcome;
import org.yuegang.liaison.system.form.Posted;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** One step of a notice or of its next version: a plain form that is kept as far as it goes. */
@Controller
class StepPages {

	private static final String AUTOSAVE = "autosave";

	private final DraftCommands commands;

	private final Cases cases;

	private final StepForms steps;

	private final ChangeWords words;

	private final KeptForms kept;

	private final TextConverter converter;

	private final NoticeNames names;

	private final HazardCategories hazards;

	private final Clock clock;

	StepPages(DraftCommands commands, Cases cases, StepForms steps, ChangeWords words, KeptForms kept,
			TextConverter converter, NoticeNames names, HazardCategories hazards, Clock clock) {
		this.commands = commands;
		this.cases = cases;
		this.steps = steps;
		this.words = words;
		this.kept = kept;
		this.converter = converter;
		this.names = names;
		this.hazards = hazards;
		this.clock = clock;
	}

	@GetMapping("/incidents/{ref}/edit/{step}")
	String show(Officer officer, @PathVariable String ref, @PathVariable String step,
			@RequestParam(defaultValue = "NOTICE") DraftPurpose purpose, KeptForm kept, Model model) {
		IncidentView view = this.cases.show(officer, ref, model);
		NoticeStep at = NoticeStep.named(step).orElseThrow(Cases::notFound);
		Optional<IncidentView.DraftView> draft = Cases.drafted(view, purpose);
		if (draft.isEmpty() && !kept.isThere()) {
			return Cases.handedOn(ref);
		}
		IncidentView.DraftView shown = draft.orElseGet(() -> this.steps.gone(view, purpose, model));
		Seen seen = new Seen(kept.isThere() && kept.revision() != null ? kept.revision() : Integer.valueOf(shown.revision()),
				UUID.randomUUID());
		ObjectNode filled = kept.isThere() ? posted(at, view, shown.content(), kept.parameters())
				: StepForms.filled(at, shown.content());
		return this.steps.page(at, view, shown, seen, filled, shown.content(), List.of(), model);
	}

	/**
	 * Keeps the step.
	 * @param act {@code save}, {@code autosave}, {@code add:} and a list, or {@code convert:} and a prose field
	 * @param page the page as the officer opened it once
	 */
	@PostMapping("/incidents/{ref}/edit/{step}")
	String save(Officer officer, @PathVariable String ref, @PathVariable String step,
			@RequestParam(defaultValue = "NOTICE") DraftPurpose purpose, @RequestParam int revision,
			@RequestParam(required = false) @Nullable UUID page,
			@RequestParam(name = "do", defaultValue = "save") String act,
			@RequestParam MultiValueMap<String, String> parameters, Model model, HttpServletRequest request,
			HttpServletResponse response) {
		IncidentView view = this.cases.show(officer, ref, model);
		NoticeStep at = NoticeStep.named(step).orElseThrow(Cases::notFound);
		boolean auto = act.equals(AUTOSAVE);
		Seen seen = new Seen(revision, page);
		Optional<IncidentView.DraftView> written = Cases.drafted(view, purpose);
		if (written.isEmpty()) {
			IncidentView.DraftView gone = this.steps.gone(view, purpose, model);
			response.setStatus(auto ? 200 : 409);
			return auto ? StepForms.notSaved(revision, "draft.gone-short", model)
					: this.steps.page(at, view, gone, seen, posted(at, view, gone.content(), parameters), gone.content(), List.of(), model);
		}
		IncidentView.DraftView draft = written.get();
		if (act.startsWith("convert:")) {
			convert(act.substring("convert:".length()), NoticeReader.restore(draft.content()), parameters);
		}
		ObjectNode posted = posted(at, view, draft.content(), parameters);
		ObjectNode notice = edited(at, view, draft, posted);
		return switch (this.commands.save(officer, ref, purpose, seen, notice)) {
			case Outcome.Done<Draft>(Draft saved) when auto -> {
				this.kept.forget(officer.code(), KeptForms.address(request));
				yield StepForms.saved(saved.revision(), saved.updatedAt(), model);
			}
			case Outcome.Done<Draft> done -> "redirect:" + next(ref, at, purpose, act);
			case Outcome.Invalid<Draft>(List<FieldProblem> problems) when auto ->
				StepForms.notSaved(revision, "draft.not-saved", model);
			case Outcome.Invalid<Draft>(List<FieldProblem> problems) -> {
				response.setStatus(400);
				yield this.steps.page(at, view, draft, seen, posted, notice, problems, model);
			}
			case Outcome.Stale<Draft> stale -> stale(officer, view, at, draft, seen, posted, act, model, response);
			case Outcome<Draft> other -> {
				response.setStatus(auto ? 200 : 422);
				model.addAttribute("refusal", this.cases.sentence(other));
				yield auto ? StepForms.notSaved(revision, "draft.not-saved", model)
						: this.steps.page(at, view, draft, seen, posted, notice, List.of(), model);
			}
		};
	}

	/** Another page saved since: what it saved stands beside what this one has, and saving again is a decision. */
	private String stale(Officer officer, IncidentView view, NoticeStep at, IncidentView.DraftView before, Seen seen,
			ObjectNode posted, String act, Model model, HttpServletResponse response) {
		IncidentView.DraftView now = this.cases.find(officer, view.ref())
			.flatMap(later -> Cases.drafted(later, before.purpose()))
			.orElse(before);
		ObjectNode mine = edited(at, view, now, posted);
		List<ChangeWords.Line> differences = this.words.of(NoticeDifference
			.between(NoticeReader.restore(now.content()), NoticeReader.restore(mine))
			.changes());
		boolean auto = act.equals(AUTOSAVE);
		if (differences.isEmpty()) {
			return auto ? StepForms.saved(now.revision(), now.updatedAt(), model)
					: "redirect:" + next(view.ref(), at, now.purpose(), act);
		}
		boolean own = now.updatedBy().equals(officer.code());
		if (auto) {
			return StepForms.notSaved(seen.revision(), own ? "draft.stale-own-short" : "draft.stale-short", model);
		}
		response.setStatus(409);
		model.addAttribute("stale", own ? "draft.stale-own" : "draft.stale");
		model.addAttribute("differences", differences);
		return this.steps.page(at, view, now, new Seen(now.revision(), seen.page()), posted, mine, List.of(), model);
	}

	private ObjectNode posted(NoticeStep at, IncidentView view, JsonNode content,
			MultiValueMap<String, String> parameters) {
		LotPaste.into(parameters, content.path("products").size());
		return new Posted(parameters).read(NoticeFields.of(at, content, Promises.owed(view.duties())));
	}

	private ObjectNode edited(NoticeStep at, IncidentView view, IncidentView.DraftView draft, ObjectNode posted) {
		List<Promise> owed = Promises.owed(view.duties());
		ObjectNode taken = posted.deepCopy();
		this.hazards.keep(taken.path("hazards"), draft.content().path("hazards"), Posted.FROM);
		return new NoticeEdit(draft.content(), at, owed).with(NoticeFields.of(at, draft.content(), owed), taken);
	}

	private void convert(String pointer, Notice notice, MultiValueMap<String, String> parameters) {
		BilingualText written = new BilingualText(parameters.getFirst(pointer + "/zhHant"),
				parameters.getFirst(pointer + "/zhHans"));
		BilingualText prose = NoticeNames.isName(pointer) ? this.converter.completedName(written)
				: this.converter.completed(written, this.names.of(notice), LocalDate.ofInstant(this.clock.instant(), LocalTimes.ZONE));
		parameters.set(pointer + "/zhHant", prose.zhHant());
		parameters.set(pointer + "/zhHans", prose.zhHans());
	}

	private static String next(String ref, NoticeStep step, DraftPurpose purpose, String act) {
		String steps = "/incidents/" + ref + "/edit";
		List<String> address = new ArrayList<>(List.of(steps));
		if (act.contains(":")) {
			address.add("/" + step.path());
		}
		if (purpose != DraftPurpose.NOTICE) {
			address.add("?purpose=" + purpose);
		}
		if (act.contains(":")) {
			address.add("#f" + act.substring(act.indexOf(':') + 1).replace('/', '-'));
		}
		return String.join("", address);
	}

}
