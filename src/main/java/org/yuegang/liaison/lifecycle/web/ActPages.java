package org.yuegang.liaison.lifecycle.web;

import java.util.List;

import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.yuegang.liaison.journal.Act;
import org.yuegang.liaison.lifecycle.Commands;
import org.yuegang.liaison.system.FieldProblem;
import org.yuegang.liaison.system.KeptForm;
import org.yuegang.liaison.system.Officer;
import org.yuegang.liaison.system.Outcome;
import org.yuegang.liaison.system.Refusal;
import tools.jackson.databind.node.ObjectNode;

/**
 * A page for each act of every kind of case: what it is about, its form, and the button that names it. A draft can be
 * kept on the way where the act takes one.
 */
@Controller
class ActPages {

	private static final String DRAFT = "draft";

	private final ObjectProvider<ActPage<?, ?>> features;

	private final ActSheets sheets;

	private final Commands commands;

	ActPages(ObjectProvider<ActPage<?, ?>> features, ActSheets sheets, Commands commands) {
		this.features = features;
		this.sheets = sheets;
		this.commands = commands;
	}

	/** @param cases the feature's, for instance {@code incidents} */
	@GetMapping("/{cases}/{ref}/acts/{name}")
	String show(Officer officer, @PathVariable String cases, @PathVariable String ref, @PathVariable String name,
			KeptForm kept, Model model, HttpServletResponse response) {
		return this.sheets.of(feature(cases), officer, ref, name, model, response).opened(kept);
	}

	/**
	 * @param revision the revision the officer looked at
	 * @param draft the revision of the draft that stood on the page; null where there is none to look at
	 * @param next {@code act}, {@code draft}, or {@code add:} and a list to get one row more
	 */
	@PostMapping("/{cases}/{ref}/acts/{name}")
	String make(Officer officer, @PathVariable String cases, @PathVariable String ref, @PathVariable String name,
			@RequestParam int revision, @RequestParam(required = false) @Nullable Integer draft,
			@RequestParam(name = "do", defaultValue = "act") String next,
			@RequestParam MultiValueMap<String, String> parameters, Model model, HttpServletResponse response) {
		ActPage<?, ?> feature = feature(cases);
		ActSheet<?, ?> sheet = this.sheets.of(feature, officer, ref, name, model, response);
		ObjectNode body = sheet.read(parameters, draft);
		if (next.startsWith("add:")) {
			return sheet.shown(body, List.of());
		}
		if (draft != null && draft != sheet.draftRevision()) {
			return sheet.crossed(body);
		}
		Outcome<?> outcome = next.equals(DRAFT) ? sheet.keep(officer, draft, body)
				: this.commands.perform(feature.feature(), officer, ref, name, revision, body);
		String back = "redirect:/" + cases + "/" + ref + "?done=";
		return switch (outcome) {
			case Outcome.Done<?>(Act made) -> back + name;
			case Outcome.Done<?> kept -> back + "DRAFT";
			case Outcome.NotFound<?> gone -> throw ActSheets.notFound();
			case Outcome.Invalid<?>(List<FieldProblem> problems) -> sheet.invalid(body, problems);
			case Outcome.Stale<?> stale when next.equals(DRAFT) -> sheet.crossed(body);
			case Outcome.Stale<?>(int seen, int actual) -> sheet.stale(body, actual - seen);
			case Outcome.Forbidden<?>(Refusal refusal) -> sheet.refused(403, body, refusal);
			case Outcome.Refused<?>(Refusal refusal) -> sheet.refused(422, body, refusal);
		};
	}

	private ActPage<?, ?> feature(String cases) {
		return this.features.stream()
			.filter(page -> page.feature().cases().equals(cases))
			.findFirst()
			.orElseThrow(ActSheets::notFound);
	}

}
