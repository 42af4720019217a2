package org.yuegang.liaison.incident.web;

import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.springframework.web.server.ResponseStatusException;
import org.yuegang.liaison.directory.Units;
import org.yuegang.liaison.incident.DraftPurpose;
import org.yuegang.liaison.incident.IncidentView;
import org.yuegang.liaison.incident.IncidentViews;
import org.yuegang.liaison.journal.Mode;
import org.yuegang.liaison.system.NodeIdentity;
import org.yuegang.liaison.system.Officer;
import org.yuegang.liaison.system.Outcome;
import org.yuegang.liaison.system.Refusal;
import org.yuegang.liaison.system.Sentences;
import org.yuegang.liaison.system.ServingOfficers;

/** The case behind a page, or the page that says there is none. */
@Component
class Cases {

	private final IncidentViews views;

	private final ChangeWords places;

	private final Sentences sentences;

	private final Units units;

	private final ServingOfficers officers;

	private final NodeIdentity node;

	private final Clock clock;

	Cases(IncidentViews views, ChangeWords places, Sentences sentences, Units units, ServingOfficers officers,
			NodeIdentity node, Clock clock) {
		this.views = views;
		this.places = places;
		this.sentences = sentences;
		this.units = units;
		this.officers = officers;
		this.node = node;
		this.clock = clock;
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

	/** Who last saved a draft: their name, or their code where they serve no more. */
	Object saver(IncidentView.DraftView draft) {
		return this.officers.find(draft.updatedBy()).<Object>map(Officer::name).orElse(draft.updatedBy());
	}

	static Optional<IncidentView.DraftView> drafted(IncidentView view, DraftPurpose purpose) {
		return view.drafts().stream().filter(draft -> draft.purpose() == purpose).findFirst();
	}

	/** Where the pages of a draft lead once it was handed on, for instance by the browser's own way back. */
	static String handedOn(String ref) {
		return "redirect:/incidents/" + ref + "?handed-on";
	}

	/** What a page says where the command did not do it and no field is to blame. */
	String sentence(Outcome<?> outcome) {
		return switch (outcome) {
			case Outcome.Forbidden<?>(Refusal refusal) -> sentence(refusal);
			case Outcome.Refused<?>(Refusal refusal) -> sentence(refusal);
			default -> throw notFound();
		};
	}

	String sentence(Refusal refusal) {
		return this.sentences.of(worded(refusal), this.sentences.language());
	}

	/** Missing facts are named by their places and recipients by their names, as a page says them. */
	Refusal worded(Refusal refusal) {
		if (refusal.code().equals("report-not-owed")) {
			return refusal.arguments().stream().allMatch(String::isBlank) ? Refusal.of("report-not-owed.none")
					: Refusal.of("report-not-owed", recipient(refusal.arguments().getFirst()));
		}
		return new Refusal(refusal.code(), refusal.arguments()
			.stream()
			.map(argument -> argument.startsWith("/") ? Arrays.stream(argument.split(", "))
				.map(this.places::place)
				.distinct()
				.collect(Collectors.joining(words("notice.separator")))
					: argument)
			.toList());
	}

	private String recipient(String code) {
		return this.units.onwardRecipients(this.node.unit(), this.clock.instant())
			.stream()
			.filter(one -> one.code().equals(code))
			.map(one -> one.name().in(this.sentences.language()))
			.findFirst()
			.orElse(code);
	}

	private String words(String key, String... arguments) {
		return this.sentences.of(key, List.of(arguments), this.sentences.language());
	}

	static ResponseStatusException notFound() {
		return new ResponseStatusException(HttpStatus.NOT_FOUND);
	}

}
