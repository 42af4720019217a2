package org.yuegang.liaison.incident.web;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.web.server.ResponseStatusException;
import org.yuegang.liaison.incident.DraftPurpose;
import org.yuegang.liaison.incident.IncidentView;
import org.yuegang.liaison.incident.IncidentViews;
import org.yuegang.liaison.journal.Mode;
import org.yuegang.liaison.system.Officer;
import org.yuegang.liaison.system.Outcome;
import org.yuegang.liaison.system.Refusal;
import org.yuegang.liaison.system.Sentences;

/** The case behind a page, or the page that says there is none. */
@Component
class Cases {

	private final IncidentViews views;

	private final ChangeWords places;

	private final Sentences sentences;

	Cases(IncidentViews views, ChangeWords places, Sentences sentences) {
		this.views = views;
		this.places = places;
		this.sentences = sentences;
	}

	Optional<IncidentView> find(Officer officer, String ref) {
		return this.views.of(officer, ref);
	}

	/** The case as the officer sees it, put into the model as {@code view}. */
	IncidentView show(Officer officer, String ref, Model model) {
		IncidentView view = this.views.of(officer, ref).orElseThrow(Cases::notFound);
		model.addAttribute("view", view);
		model.addAttribute("exercise", view.mode() == Mode.EXERCISE);
		model.addAttribute("language", this.sentences.language());
		return view;
	}

	static IncidentView.DraftView draft(IncidentView view, DraftPurpose purpose) {
		return view.drafts()
			.stream()
			.filter(draft -> draft.purpose() == purpose)
			.findFirst()
			.orElseThrow(Cases::notFound);
	}

	/** What a page says where the command did not do it and no field is to blame. */
	String sentence(Outcome<?> outcome) {
		return switch (outcome) {
			case Outcome.Forbidden<?>(Refusal refusal) -> sentence(refusal);
			case Outcome.Refused<?>(Refusal refusal) -> sentence(refusal);
			default -> throw notFound();
		};
	}

	/** Missing facts are named by their places, which a page says in words. */
	String sentence(Refusal refusal) {
		List<String> arguments = refusal.arguments()
			.stream()
			.map(argument -> argument.startsWith("/") ? Arrays.stream(argument.split(", "))
				.map(this.places::place)
				.distinct()
				.collect(Collectors.joining(this.sentences.of("notice.separator", List.of(), this.sentences.language())))
					: argument)
			.toList();
		return this.sentences.of(new Refusal(refusal.code(), arguments), this.sentences.language());
	}

	static ResponseStatusException notFound() {
		return new ResponseStatusException(HttpStatus.NOT_FOUND);
	}

}
