package org.yuegang.liaison.incident.web;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

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
import org.yuegang.liaison.incident.notice.NoticeNames;
import org.yuegang.liaison.incident.notice.NoticeReader;
import org.yuegang.liaison.incident.notice.Promise;
import org.yuegang.liaison.lifecycle.Draft;
import org.yuegang.liaison.system.BilingualText;
import org.yuegang.liaison.system.FieldProblem;
import org.yuegang.liaison.system.LocalTimes;
import org.yuegang.liaison.system.Officer;
import org.yuegang.liaison.system.Outcome;
import org.yuegang.liaison.system.form.Field;
import org.yuegang.liaison.system.form.Forms;
import org.yuegang.liaison.system.form.Posted;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** One step of a notice or of its next version: a plain form that is kept as far as it goes. */
@Controller
class StepPages {

	private static final String AUTOSAVE = "autosave";

	private final DraftCommands commands;

	private final Cases cases;

	private final Forms forms;

	private final NoticeChoices choices;

	private final Checking checking;

	private final TextConverter converter;

	private final NoticeNames names;

	private final HazardCategories hazards;

	private final Clock clock;

	StepPages(DraftCommands commands, Cases cases, Forms forms, NoticeChoices choices, Checking checking,
			TextConverter converter, NoticeNames names, HazardCategories hazards,
			Clock clock) {
		this.commands = commands;
		this.cases = cases;
		this.forms = forms;
		this.choices = choices;
		this.checking = checking;
		this.converter = converter;
		this.names = names;
		this.hazards = hazards;
		this.clock = clock;
	}

	@GetMapping("/incidents/{ref}/edit/{step}")
	String show(Officer officer, @PathVariable String ref, @PathVariable String step,
			@RequestParam(defaultValue = "NOTICE") DraftPurpose purpose, Model model) {
		IncidentView view = this.cases.show(officer, ref, model);
		IncidentView.DraftView draft = Cases.draft(view, purpose);
		NoticeStep at = NoticeStep.named(step).orElseThrow(Cases::notFound);
		return page(at, purpose, view, draft, filled(at, draft.content()), draft.content(), List.of(), model);
	}

	/**
	 * Keeps the step.
	 * @param act {@code save}, {@code autosave}, {@code add:} and a list, or {@code convert:} and a prose field
	 */
	@PostMapping("/incidents/{ref}/edit/{step}")
	String save(Officer officer, @PathVariable String ref, @PathVariable String step,
			@RequestParam(defaultValue = "NOTICE") DraftPurpose purpose, @RequestParam int revision,
			@RequestParam(name = "do", defaultValue = "save") String act,
			@RequestParam MultiValueMap<String, String> parameters, Model model, HttpServletResponse response) {
		IncidentView view = this.cases.show(officer, ref, model);
		IncidentView.DraftView draft = Cases.draft(view, purpose);
		NoticeStep at = NoticeStep.named(step).orElseThrow(Cases::notFound);
		LotPaste.into(parameters, draft.content().path("products").size());
		if (act.startsWith("convert:")) {
			convert(act.substring("convert:".length()), NoticeReader.restore(draft.content()), parameters);
		}
		List<Promise> owed = Promises.owed(view.duties());
		List<Field> fields = NoticeFields.of(at, draft.content(), owed);
		ObjectNode posted = new Posted(parameters).read(fields);
		this.hazards.keep(posted.path("hazards"), draft.content().path("hazards"), Posted.FROM);
		ObjectNode notice = new NoticeEdit(draft.content(), at, owed).with(fields, posted);
		boolean auto = act.equals(AUTOSAVE);
		return switch (kept(officer, view, draft, purpose, revision, notice)) {
			case Outcome.Done<Draft>(Draft saved) when auto -> saved(saved.revision(), saved.updatedAt(), null, model);
			case Outcome.Done<Draft> done -> "redirect:" + next(ref, at, purpose, act);
			case Outcome.Invalid<Draft>(List<FieldProblem> problems) when auto ->
				saved(revision, null, "draft.not-saved", model);
			case Outcome.Invalid<Draft>(List<FieldProblem> problems) -> {
				response.setStatus(400);
				yield page(at, purpose, view, draft, posted, notice, problems, model);
			}
			case Outcome.Stale<Draft> stale when auto -> saved(revision, null, "draft.stale-short", model);
			case Outcome.Stale<Draft> stale -> {
				response.setStatus(409);
				model.addAttribute("stale", true);
				yield page(at, purpose, view, draft, posted, notice, List.of(), model);
			}
			case Outcome<Draft> other -> {
				response.setStatus(422);
				model.addAttribute("refusal", this.cases.sentence(other));
				yield auto ? saved(revision, null, "draft.not-saved", model)
						: page(at, purpose, view, draft, posted, notice, List.of(), model);
			}
		};
	}

	/** A page that saves by itself may cross the officer's own press of the button: that is not somebody else's save. */
	private Outcome<Draft> kept(Officer officer, IncidentView view, IncidentView.DraftView draft, DraftPurpose purpose,
			int revision, JsonNode notice) {
		int seen = draft.updatedBy().equals(officer.code()) ? draft.revision() : revision;
		Outcome<Draft> outcome = this.commands.save(officer, view.ref(), purpose, seen, notice);
		if (!(outcome instanceof Outcome.Stale<Draft>(int _, int actual))) {
			return outcome;
		}
		boolean own = this.cases.find(officer, view.ref())
			.map(now -> Cases.draft(now, purpose).updatedBy().equals(officer.code()))
			.orElse(false);
		return own ? this.commands.save(officer, view.ref(), purpose, actual, notice) : outcome;
	}

	private String page(NoticeStep step, DraftPurpose purpose, IncidentView view, IncidentView.DraftView draft,
			JsonNode filled, JsonNode notice, List<FieldProblem> problems, Model model) {
		List<FieldProblem> here = problems.stream().map(problem -> NoticeEdit.onPage(problem, notice)).toList();
		model.addAttribute("step", step);
		model.addAttribute("purpose", purpose);
		model.addAttribute("draft", draft);
		model.addAttribute("saver", this.cases.saver(draft));
		model.addAttribute("form",
				this.hazards.asking(this.forms.view(NoticeFields.of(step, draft.content(), Promises.owed(view.duties())), filled,
						here, this.choices.of(draft.content()))));
		model.addAttribute("convertible", true);
		model.addAttribute("drafting", true);
		model.addAttribute("productNames", draft.content().path("products").valueStream().map(this.choices::name).toList());
		Notice written = NoticeReader.restore(draft.content());
		model.addAttribute("remarks", Stream.concat(this.checking.remarks(written, view).stream(), this.checking.names(written).stream())
			.filter(remark -> remark.step() == step)
			.toList());
		return "incident/step";
	}

	private static String saved(int revision, @Nullable Instant at, @Nullable String problem, Model model) {
		model.addAttribute("revision", revision);
		model.addAttribute("savedAt", at);
		model.addAttribute("problem", problem);
		return "incident/step :: saved";
	}

	/** What the draft says, as the fields of the step stand: lots apart by product, promises by fact. */
	private static ObjectNode filled(NoticeStep step, JsonNode notice) {
		ObjectNode filled = ((ObjectNode) notice).deepCopy();
		for (int i = 0; step == NoticeStep.LOTS && i < notice.path("products").size(); i++) {
			filled.set(NoticeFields.lotsOf(i), notice.path("products").get(i).path("lots"));
		}
		ObjectNode promised = filled.putObject(NoticeFields.PROMISED);
		ObjectNode withdrawn = filled.putObject(NoticeFields.WITHDRAWN);
		notice.path("promises").forEach(promise -> {
			boolean kept = !promise.has("withdrawn");
			(kept ? promised : withdrawn).set(promise.path("field").asString(), promise.path(kept ? "by" : "withdrawn"));
		});
		return filled;
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
