package org.yuegang.liaison.lifecycle.web;

import java.util.List;
import java.util.Optional;

import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.util.function.SingletonSupplier;
import org.yuegang.liaison.journal.Mode;
import org.yuegang.liaison.lifecycle.CaseView;
import org.yuegang.liaison.lifecycle.Draft;
import org.yuegang.liaison.lifecycle.NamedAct;
import org.yuegang.liaison.lifecycle.Seen;
import org.yuegang.liaison.system.FieldProblem;
import org.yuegang.liaison.system.KeptForm;
import org.yuegang.liaison.system.Officer;
import org.yuegang.liaison.system.Outcome;
import org.yuegang.liaison.system.Refusal;
import org.yuegang.liaison.system.form.Field;
import org.yuegang.liaison.system.form.FormView;
import org.yuegang.liaison.system.form.Posted;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The page of one act of one case, with what was typed and what stands against it. The case is read when it is shown: an
 * act that is made shows another page.
 */
final class ActSheet<V extends CaseView<A>, A extends Enum<A> & NamedAct> {

	private final ActSheets sheets;

	private final ActPage<V, A> feature;

	private final String ref;

	private final SingletonSupplier<V> view;

	private final A act;

	private final Model model;

	private final HttpServletResponse response;

	ActSheet(ActSheets sheets, ActPage<V, A> feature, String ref, SingletonSupplier<V> view, A act, Model model,
			HttpServletResponse response) {
		this.sheets = sheets;
		this.feature = feature;
		this.ref = ref;
		this.view = view;
		this.act = act;
		this.model = model;
		this.response = response;
		model.addAttribute("draftRevision", draftRevision());
	}

	/** As it stands at first, or with what an ended session left of it. */
	String opened(KeptForm kept) {
		if (!this.view.obtain().allows(this.act)) {
			Optional<Refusal> known = this.view.obtain().refusalOf(this.act);
			closed(known.isPresent() ? 422 : 403,
					known.orElseGet(() -> Refusal.of("role-missing", this.act.key())));
			this.model.addAttribute("closed", true);
		}
		if (!kept.isThere()) {
			return shown(this.feature.initial(this.act, this.view.obtain()), List.of());
		}
		this.model.addAttribute("revision", kept.revision());
		this.model.addAttribute("draftRevision", kept.field("draft"));
		return shown(filledIn(kept.parameters()), List.of());
	}

	/** What was filled in. @param draft the revision that stood on the page, to stand there again */
	ObjectNode read(MultiValueMap<String, String> parameters, @Nullable Integer draft) {
		this.model.addAttribute("draftRevision", draft);
		return filledIn(parameters);
	}

	/** The revision of the draft that the act would take; 0 where none is written. */
	int draftRevision() {
		return draft().map(Draft::revision).orElse(0);
	}

	Outcome<Draft> keep(Officer officer, @Nullable Integer revision, ObjectNode body) {
		return this.feature.keep(officer, this.ref, this.act, Seen.at(revision), body);
	}

	String invalid(ObjectNode body, List<FieldProblem> problems) {
		this.response.setStatus(400);
		return shown(body, problems.stream().map(ActSheet::inForm).toList());
	}

	/** The case moved on: what was done meanwhile is told above what was typed. */
	String stale(ObjectNode body, int acts) {
		this.response.setStatus(409);
		this.model.addAttribute("meanwhile", this.sheets.latest(this.view.obtain().id(), acts));
		return shown(body, List.of());
	}

	/** Another page saved the draft since: what it saved is told above what this one has. */
	String crossed(ObjectNode body) {
		this.response.setStatus(409);
		draft().ifPresent(saved -> {
			this.model.addAttribute("crossed", saved);
			this.model.addAttribute("saver", this.sheets.saver(saved));
			this.model.addAttribute("crossedForm", form(saved.content(), List.of()));
		});
		this.model.addAttribute("draftRevision", draftRevision());
		return shown(body, List.of());
	}

	String refused(int status, ObjectNode body, Refusal refusal) {
		closed(status, refusal);
		return shown(body, List.of());
	}

	String shown(JsonNode filled, List<FieldProblem> problems) {
		this.model.addAttribute("cases", this.feature.feature().cases());
		this.model.addAttribute("feature", this.feature.feature().name());
		this.model.addAttribute("template", this.feature.template());
		this.model.addAttribute("view", this.view.obtain());
		this.model.addAttribute("act", this.act);
		this.model.addAttribute("exercise", this.view.obtain().mode() == Mode.EXERCISE);
		this.model.addAttribute("language", this.sheets.language());
		this.model.addAttribute("drafts", this.act.takesDraft());
		this.model.addAttribute("form", form(filled, problems));
		this.feature.show(this.act, this.view.obtain(), this.model);
		return "lifecycle/act";
	}

	private void closed(int status, Refusal refusal) {
		this.response.setStatus(status);
		this.model.addAttribute("refusal", this.sheets.words(this.feature.worded(refusal)));
	}

	private FormView form(JsonNode filled, List<FieldProblem> problems) {
		return this.sheets.form(fields(), filled, problems, this.feature.choices(this.act, this.view.obtain()));
	}

	private ObjectNode filledIn(MultiValueMap<String, String> parameters) {
		ObjectNode body = new Posted(parameters).read(fields());
		// The rows of these forms are whole: where one stood before says nothing.
		body.findParents(Posted.FROM).forEach(row -> ((ObjectNode) row).remove(Posted.FROM));
		return body;
	}

	private List<Field> fields() {
		return this.feature.fields(this.act);
	}

	private Optional<Draft> draft() {
		return !this.act.takesDraft() ? Optional.empty() : this.feature.feature()
			.draftOf(this.act)
			.flatMap(purpose -> this.sheets.draft(this.view.obtain().id(), purpose.name()));
	}

	private static FieldProblem inForm(FieldProblem problem) {
		return new FieldProblem(problem.pointer().replaceFirst("^/body", ""), problem.code(), problem.arguments());
	}

}
