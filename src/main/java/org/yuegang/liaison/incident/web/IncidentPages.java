package org.yuegang.liaison.incident.web;

import java.util.Arrays;
import java.util.List;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.yuegang.liaison.deadline.DutyWords;
import org.yuegang.liaison.incident.IncidentCommands;
import org.yuegang.liaison.incident.IncidentView;
import org.yuegang.liaison.incident.act.IncidentAct;
import org.yuegang.liaison.incident.act.IncidentDuty;
import org.yuegang.liaison.incident.state.AcknowledgementReading;
import org.yuegang.liaison.incident.state.Escalation;
import org.yuegang.liaison.incident.state.Handling;
import org.yuegang.liaison.journal.TimelineWords;
import org.yuegang.liaison.lifecycle.Side;
import org.yuegang.liaison.lifecycle.web.CasePage;
import org.yuegang.liaison.system.Language;
import org.yuegang.liaison.system.LocalTimes;
import org.yuegang.liaison.system.Officer;
import org.yuegang.liaison.system.Role;
import org.yuegang.liaison.system.Script;
import org.yuegang.liaison.system.Sentences;

/** The page of a case: where it stands, what runs, what I may do, what the notice says, and everything that was done. */
@Controller
class IncidentPages {

	/** What leads a case on stands first, as the button one looks for; anything else is there beside it. */
	private static final List<IncidentAct> LEADING = List.of(IncidentAct.SUBMIT, IncidentAct.VERIFY, IncidentAct.ISSUE,
			IncidentAct.COUNTERSIGN, IncidentAct.ACKNOWLEDGE, IncidentAct.ANSWER_RETURN, IncidentAct.UPDATE,
			IncidentAct.AGREE_CLOSURE, IncidentAct.REPORT_ONWARD, IncidentAct.PROPOSE_CLOSURE);

	private final CasePage page;

	private final IncidentActPage acts;

	private final Cases cases;

	private final IncidentCommands commands;

	private final NoticeLayouts layouts;

	private final ChangeWords changes;

	private final TimelineWords stories;

	private final DutyWords duties;

	private final LocalTimes times;

	private final Sentences sentences;

	IncidentPages(CasePage page, IncidentActPage acts, Cases cases, IncidentCommands commands, NoticeLayouts layouts,
			ChangeWords changes, TimelineWords stories, DutyWords duties, LocalTimes times, Sentences sentences) {
		this.page = page;
		this.acts = acts;
		this.cases = cases;
		this.commands = commands;
		this.layouts = layouts;
		this.changes = changes;
		this.stories = stories;
		this.duties = duties;
		this.times = times;
		this.sentences = sentences;
	}

	/**
	 * Why the closure that waits for this side cannot be agreed to.
	 *
	 * @param owed what is still to be done, by name
	 */
	record ClosureWait(String why, List<String> owed) {
	}

	/** A version with its difference in words. */
	record VersionWords(IncidentView.VersionView version, String at, List<ChangeWords.Line> changes) {
	}

	record TrackWords(String name, String state, List<String> states) {
	}

	/** @param texts {@code mine}, {@code both}, {@code zhHant} or {@code zhHans} */
	@GetMapping("/incidents/{ref}")
	String show(Officer officer, @PathVariable String ref, @RequestParam(defaultValue = "mine") String texts,
			@RequestParam(required = false) @Nullable String done, Model model) {
		this.commands.subjectOf(officer, ref).ifPresent(id -> this.commands.viewed(officer, id));
		IncidentView view = this.cases.show(officer, ref, model);
		Language language = this.sentences.language();
		this.page.show(this.acts, view, done, LEADING, model);
		model.addAttribute("texts", texts);
		if (view.notice() != null) {
			model.addAttribute("sheet", this.layouts.of(view.notice(), wanted(texts, language)));
		}
		model.addAttribute("tracks", tracks(view));
		model.addAttribute("versions", view.versions()
			.reversed()
			.stream()
			.map(version -> new VersionWords(version, this.times.absolute(version.at(), language),
					this.changes.of(version.changes())))
			.toList());
		model.addAttribute("closure", closure(view, language));
		model.addAttribute("refused", view.refusedActs()
			.stream()
			.filter(refused -> !isClosureAwaited(refused, view))
			.map(refused -> List.of("act.incident." + refused.act(), this.cases.sentence(refused.refusal())))
			.toList());
		model.addAttribute("writes", view.side() == Side.ORIGIN
				&& officer.isAnyOf(Set.of(Role.DRAFTER, Role.VERIFIER, Role.ISSUER)));
		model.addAttribute("convenes", officer.is(Role.CONVENING_OFFICIAL));
		model.addAttribute("asks", officer.isAnyOf(Set.of(Role.LIAISON_OFFICER, Role.DUTY_OFFICER)));
		model.addAttribute("sentBack", view.tracks().handling() == Handling.DRAFT ? this.stories.latest(view.id(), 1) : List.of());
		model.addAttribute("meetingTimes", view.meetings()
			.stream()
			.map(meeting -> meeting.time() == null ? "" : this.times.absolute(meeting.time(), language))
			.toList());
		return "incident/show";
	}

	/** Stands open on the page while the other side waits for the answer: what hinders it is this side's to do. */
	private @Nullable ClosureWait closure(IncidentView view, Language language) {
		return view.refusedActs()
			.stream()
			.filter(refused -> isClosureAwaited(refused, view))
			.map(refused -> new ClosureWait(this.cases.sentence(refused.refusal()),
					view.duties()
						.stream()
						.filter(duty -> duty.isOpen() && !IncidentDuty.ANSWER_CLOSURE.is(duty))
						.map(duty -> this.duties.name(duty, language))
						.toList()))
			.findFirst()
			.orElse(null);
	}

	private static boolean isClosureAwaited(IncidentView.RefusedAct refused, IncidentView view) {
		return refused.act() == IncidentAct.AGREE_CLOSURE && view.side() == Side.COUNTERPART
				&& view.tracks().handling() == Handling.CLOSURE_PROPOSED;
	}

	/** The states of a track a case usually passes; one it is in and that lies aside is added. */
	private static List<TrackWords> tracks(IncidentView view) {
		return List.of(
				track("handling", view.tracks().handling(), Handling.values(),
						List.of(Handling.UNFOUNDED, Handling.REFERRED, Handling.WITHDRAWN)),
				track("acknowledgement", view.tracks().acknowledgement(), AcknowledgementReading.values(),
						List.of(AcknowledgementReading.RETURNED)),
				track("escalation", view.tracks().escalation(), Escalation.values(), List.of()));
	}

	private static <S extends Enum<S>> TrackWords track(String name, S state, S[] all, List<S> aside) {
		return new TrackWords(name, state.name(), Arrays.stream(all)
			.filter(one -> one == state || !aside.contains(one))
			.map(Enum::name)
			.toList());
	}

	private static List<Script> wanted(String texts, Language language) {
		return texts.equals("both") ? Script.BOTH : List.of(Script.named(texts).orElseGet(() -> Script.of(language)));
	}

}
