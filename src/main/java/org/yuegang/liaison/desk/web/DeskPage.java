package org.yuegang.liaison.desk.web;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.yuegang.liaison.deadline.DayWords;
import org.yuegang.liaison.deadline.DutyWords;
import org.yuegang.liaison.deadline.Urgency;
import org.yuegang.liaison.deadline.desk.DeskCursor;
import org.yuegang.liaison.deadline.desk.DeskTab;
import org.yuegang.liaison.directory.Appointment;
import org.yuegang.liaison.directory.Contact;
import org.yuegang.liaison.directory.Contacts;
import org.yuegang.liaison.roster.OnDuty;
import org.yuegang.liaison.roster.Post;
import org.yuegang.liaison.roster.RosterAt;
import org.yuegang.liaison.system.BilingualText;
import org.yuegang.liaison.system.Language;
import org.yuegang.liaison.system.NodeIdentity;
import org.yuegang.liaison.system.Officer;
import org.yuegang.liaison.system.Polled;
import org.yuegang.liaison.system.Sentences;

/** The desk: what waits for me, what waits for the other side, what runs, and what is over. */
@Controller
class DeskPage {

	private final DeskList list;

	private final DayWords days;

	private final DutyWords words;

	private final OnDuty onDuty;

	private final Contacts contacts;

	private final DeskRemarks remarks;

	private final Sentences sentences;

	private final NodeIdentity node;

	private final Clock clock;

	DeskPage(DeskList list, DayWords days, DutyWords words, OnDuty onDuty, Contacts contacts, DeskRemarks remarks,
			Sentences sentences, NodeIdentity node, Clock clock) {
		this.list = list;
		this.days = days;
		this.words = words;
		this.onDuty = onDuty;
		this.contacts = contacts;
		this.remarks = remarks;
		this.sentences = sentences;
		this.node = node;
		this.clock = clock;
	}

	@GetMapping("/")
	String show(Officer officer, @RequestParam(defaultValue = "MINE") DeskTab tab,
			@RequestParam(required = false) @Nullable Urgency urgency, @RequestParam(defaultValue = "") String origin,
			@RequestParam(required = false) @Nullable DeskCursor after, Model model) {
		Language language = this.sentences.language();
		Instant now = this.clock.instant();
		model.addAttribute("language", language);
		model.addAttribute("tab", tab);
		model.addAttribute("urgency", urgency);
		model.addAttribute("origin", origin);
		model.addAttribute("after", after);
		model.addAttribute("page",
				this.list.page(officer, new DeskList.Asked(tab, urgency, origin.isEmpty() ? null : origin, after)));
		model.addAttribute("units", this.node.units());
		model.addAttribute("today", this.days.today(now, language));
		model.addAttribute("warning", this.days.warning(now, language).orElse(null));
		RosterAt roster = this.onDuty.at(now);
		model.addAttribute("onDuty", onDuty(language, roster));
		model.addAttribute("gaps", roster.gaps().size());
		model.addAttribute("peerPhone", this.contacts.of(this.node.peer(), now).map(Contact::phone).orElse(null));
		model.addAttribute("peer", this.words.place(this.node.peer(), language));
		model.addAttribute("remarks", this.remarks.of(officer, language));
		model.addAttribute("notes", DeskRemarks.mayNote(officer));
		model.addAttribute("seen", now.toString());
		return "desk/desk";
	}

	/** An officer has read that an act crossed; the desk says it no more. */
	@PostMapping("/desk/crossed/{act}")
	String note(Officer officer, @PathVariable UUID act) {
		if (!this.remarks.note(officer, act)) {
			throw new ResponseStatusException(HttpStatus.FORBIDDEN);
		}
		return "redirect:/";
	}

	/** How many cases moved since the page was opened; rows never move by themselves. */
	@Polled
	@GetMapping("/desk/news")
	String news(Officer officer, @RequestParam Instant since, Model model) {
		model.addAttribute("seen", since.toString());
		model.addAttribute("news", officer.seesCases() ? this.list.movedSince(since) : 0);
		return "desk/desk :: news";
	}

	/** Who answers now on the own side. The other side's officers are known only by what their acts name: it has its duty line. */
	private List<Sentences.Run> onDuty(Language language, RosterAt roster) {
		List<Officer> serving = roster.of(Post.DUTY_OFFICER).officers().stream().map(Appointment::officer).toList();
		return this.sentences.runs("desk.duty.own",
				List.of(this.words.place(this.node.unit(), language),
						BilingualText.of(named(serving, Language.ZH_HANT_HK), named(serving, Language.ZH_HANS_CN))),
				language);
	}

	private String named(List<Officer> officers, Language language) {
		return officers.stream()
			.map(one -> one.name().in(language))
			.collect(Collectors.joining(this.sentences.of("notice.separator", List.of(), language)));
	}

}
