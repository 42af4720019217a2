package org.yuegang.liaison.lifecycle.web;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.util.function.SingletonSupplier;
import org.springframework.web.server.ResponseStatusException;
import org.yuegang.liaison.journal.TimelineWords;
import org.yuegang.liaison.lifecycle.CaseView;
import org.yuegang.liaison.lifecycle.Draft;
import org.yuegang.liaison.lifecycle.Drafts;
import org.yuegang.liaison.lifecycle.NamedAct;
import org.yuegang.liaison.system.FieldProblem;
import org.yuegang.liaison.system.Language;
import org.yuegang.liaison.system.Officer;
import org.yuegang.liaison.system.Refusal;
import org.yuegang.liaison.system.Sentences;
import org.yuegang.liaison.system.ServingOfficers;
import org.yuegang.liaison.system.form.Choices;
import org.yuegang.liaison.system.form.Field;
import org.yuegang.liaison.system.form.FormView;
import org.yuegang.liaison.system.form.Forms;
import tools.jackson.databind.JsonNode;

/** Lays out the page of one act of one case, with what was typed and what stands against it. */
@Component
class ActSheets {

	private final Forms forms;

	private final TimelineWords stories;

	private final Drafts drafts;

	private final ServingOfficers officers;

	private final Sentences sentences;

	ActSheets(Forms forms, TimelineWords stories, Drafts drafts, ServingOfficers officers,
			Sentences sentences) {
		this.forms = forms;
		this.stories = stories;
		this.drafts = drafts;
		this.officers = officers;
		this.sentences = sentences;
	}

	/**
	 * The case itself is read when the page shows it: an act that is made shows another page.
	 * @throws ResponseStatusException 404 for an act that nobody fills in, and once it is read for a case that the
	 * officer sees not
	 */
	<V extends CaseView<A>, A extends Enum<A> & NamedAct> ActSheet<V, A> of(ActPage<V, A> feature, Officer officer,
			String ref, String name, Model model, HttpServletResponse response) {
		A act = feature.feature().named(name).filter(one -> one.filledIn().isPresent()).orElseThrow(ActSheets::notFound);
		return new ActSheet<>(this, feature, ref, SingletonSupplier.of(() -> feature.view(officer, ref).orElseThrow(ActSheets::notFound)),
				act, model, response);
	}

	static ResponseStatusException notFound() {
		return new ResponseStatusException(HttpStatus.NOT_FOUND);
	}

	FormView form(List<Field> fields, JsonNode filled, List<FieldProblem> problems, Choices choices) {
		return this.forms.view(fields, filled, problems, choices);
	}

	Optional<Draft> draft(UUID subject, String purpose) {
		return this.drafts.find(subject, purpose);
	}

	/** Who last saved it: their name, or their code where they serve no more. */
	Object saver(Draft draft) {
		return this.officers.find(draft.updatedBy()).<Object>map(Officer::name).orElse(draft.updatedBy());
	}

	/** What was done meanwhile. */
	List<TimelineWords.Story> latest(UUID subject, int acts) {
		return this.stories.latest(subject, Math.max(1, acts));
	}

	String words(Refusal refusal) {
		return this.sentences.of(refusal, language());
	}

	Language language() {
		return this.sentences.language();
	}

}
