package org.yuegang.liaison.incident.web;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import io.swagger.v3.oas.annotations.Operation;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.thymeleaf.context.Context;
import org.thymeleaf.spring6.SpringTemplateEngine;
import org.yuegang.liaison.directory.Units;
import org.yuegang.liaison.incident.IncidentView;
import org.yuegang.liaison.incident.IncidentViews;
import org.yuegang.liaison.system.Answers;
import org.yuegang.liaison.system.FieldProblem;
import org.yuegang.liaison.system.Language;
import org.yuegang.liaison.system.LocalTimes;
import org.yuegang.liaison.system.Officer;
import org.yuegang.liaison.system.Outcome;
import org.yuegang.liaison.system.Problems;
import org.yuegang.liaison.system.Script;

/** A notice as a page to print, in one of its two equally valid texts (agreement clause ten). */
@RestController
class DocumentController {

	private static final MediaType HTML = new MediaType("text", "html", StandardCharsets.UTF_8);

	private final IncidentViews views;

	private final NoticeLayouts layouts;

	private final Units units;

	private final LocalTimes times;

	private final SpringTemplateEngine templates;

	private final Problems problems;

	DocumentController(IncidentViews views, NoticeLayouts layouts, Units units, LocalTimes times,
			SpringTemplateEngine templates, Problems problems) {
		this.views = views;
		this.layouts = layouts;
		this.units = units;
		this.times = times;
		this.templates = templates;
		this.problems = problems;
	}

	/** @param lang {@code zh-Hant-HK} or {@code zh-Hans-CN}; a notice has no other text */
	@GetMapping("/api/v1/incidents/{ref}/documents/{lang}")
	@Operation(operationId = "getIncidentDocument",
			summary = "The notice as a page to print, in one of its two equally valid texts")
	@Answers(value = String.class, type = MediaType.TEXT_HTML_VALUE)
	ResponseEntity<?> document(Officer officer, @PathVariable String ref, @PathVariable String lang) {
		Optional<Script> text = Script.BOTH.stream().filter(one -> one.language().tag().equals(lang)).findFirst();
		if (text.isEmpty()) {
			return this.problems.invalid(List.of(FieldProblem.of("/lang", "unknown-code", lang)));
		}
		return this.problems.answer(this.views.of(officer, ref)
			.<Outcome<IncidentView>>map(Outcome.Done::new)
			.orElseGet(Outcome.NotFound::new),
				view -> ResponseEntity.ok().contentType(HTML).body(printed(view, text.get())));
	}

	/** In the document's language, whatever the reader's own is. */
	private String printed(IncidentView view, Script text) {
		Language language = text.language();
		Locale readers = LocaleContextHolder.getLocale();
		LocaleContextHolder.setLocale(language.locale());
		try {
			Context context = new Context(language.locale(), Map.of("view", view, "language", language, "from",
					this.units.of(view.origin(), view.updatedAt()).name().in(language), "to",
					this.units.of(view.counterpart(), view.updatedAt()).name().in(language), "issued",
					view.versions().isEmpty() ? "" : this.times.absolute(view.versions().getLast().at(), language)));
			context.setVariable("sheet", view.notice() == null ? null : this.layouts.of(view.notice(), List.of(text)));
			return this.templates.process("incident/document", context);
		}
		finally {
			LocaleContextHolder.setLocale(readers);
		}
	}

}
