package org.yuegang.liaison.incident.web;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.yuegang.liaison.incident.DraftPurpose;
import org.yuegang.liaison.incident.IncidentView;
import org.yuegang.liaison.incident.Promises;
import org.yuegang.liaison.incident.notice.Notice;
import org.yuegang.liaison.incident.notice.NoticeReader;
import org.yuegang.liaison.lifecycle.Seen;
import org.yuegang.liaison.system.FieldProblem;
import org.yuegang.liaison.system.form.Forms;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Lays out the page of a step, and the line on it that says whether it is saved. */
@Component
class StepForms {

	private final Cases cases;

	private final Forms forms;

	private final NoticeChoices choices;

	private final NoticeReview review;

	private final HazardCategories hazards;

	StepForms(Cases cases, Forms forms, NoticeChoices choices, NoticeReview review, HazardCategories hazards) {
		this.cases = cases;
		this.forms = forms;
		this.choices = choices;
		this.review = review;
		this.hazards = hazards;
	}

	/**
	 * @param seen what the page, when it is sent, says it started from
	 * @param filled what stands in the fields
	 * @param notice the whole notice that the problems are of
	 */
	String page(NoticeStep step, IncidentView view, IncidentView.DraftView draft, Seen seen, JsonNode filled,
			JsonNode notice, List<FieldProblem> problems, Model model) {
		List<FieldProblem> here = problems.stream().map(problem -> NoticeEdit.onPage(problem, notice)).toList();
		model.addAttribute("step", step);
		model.addAttribute("purpose", draft.purpose());
		model.addAttribute("draft", draft);
		model.addAttribute("seen", seen);
		model.addAttribute("saver", this.cases.saver(draft));
		model.addAttribute("form",
				this.hazards.asking(this.forms.view(NoticeFields.of(step, draft.content(), Promises.owed(view.duties())), filled,
						here, this.choices.of(draft.content()))));
		model.addAttribute("convertible", true);
		model.addAttribute("drafting", true);
		model.addAttribute("productNames", draft.content().path("products").valueStream().map(this.choices::name).toList());
		Notice written = NoticeReader.restore(draft.content());
		model.addAttribute("remarks", Stream.concat(this.review.remarks(written, view).stream(), this.review.names(written).stream())
			.filter(remark -> remark.step() == step)
			.toList());
		return "incident/step";
	}

	/** In place of a draft that was handed on: what it became, so that what was typed can stand on its page. */
	IncidentView.DraftView gone(IncidentView view, DraftPurpose purpose, Model model) {
		model.addAttribute("gone", true);
		JsonNode content = view.notice() == null ? JsonNodeFactory.instance.objectNode() : NoticeReader.write(view.notice());
		return new IncidentView.DraftView(purpose, 0, Set.of(), view.updatedAt(), "", content, List.of());
	}

	static String saved(int revision, Instant at, Model model) {
		return line(revision, at, null, model);
	}

	/**
	 * @param revision what the page started from, and still does
	 * @param problem the key of the sentence that says why
	 */
	static String notSaved(@Nullable Integer revision, String problem, Model model) {
		return line(revision, null, problem, model);
	}

	private static String line(@Nullable Integer revision, @Nullable Instant at, @Nullable String problem, Model model) {
		model.addAttribute("revision", revision);
		model.addAttribute("savedAt", at);
		model.addAttribute("problem", problem);
		return "incident/step :: saved";
	}

	/** What the draft says, as the fields of the step stand: lots apart by product, promises by fact. */
	static ObjectNode filled(NoticeStep step, JsonNode notice) {
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

}
