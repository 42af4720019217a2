package org.yuegang.liaison.lifecycle.web;

import java.util.Set;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;
import org.yuegang.liaison.deadline.CalendarWords;
import org.yuegang.liaison.deadline.CalendarYears;
import org.yuegang.liaison.deadline.Duty;
import org.yuegang.liaison.deadline.DutyWords;
import org.yuegang.liaison.lifecycle.LocalNumbers;
import org.yuegang.liaison.system.Language;
import org.yuegang.liaison.system.LocalTimes;
import org.yuegang.liaison.system.Officer;
import org.yuegang.liaison.system.Role;
import org.yuegang.liaison.system.Sentences;

/** The joint working calendar; administrators and liaison officers bring in a new year and see first what it changes. */
@Controller
class CalendarPage {

	private static final Set<Role> IMPORTERS = Set.of(Role.ADMINISTRATOR, Role.LIAISON_OFFICER);

	private final CalendarYears years;

	private final CalendarWords words;

	private final DutyWords duties;

	private final LocalNumbers numbers;

	private final LocalTimes times;

	private final Sentences sentences;

	CalendarPage(CalendarYears years, CalendarWords words, DutyWords duties, LocalNumbers numbers, LocalTimes times,
			Sentences sentences) {
		this.years = years;
		this.words = words;
		this.duties = duties;
		this.numbers = numbers;
		this.times = times;
		this.sentences = sentences;
	}

	/** An open clock that would have been computed otherwise. */
	record Line(String ref, String what, String due, String would) {
	}

	@GetMapping("/calendar")
	String show(Officer officer, Model model) {
		Language language = this.sentences.language();
		model.addAttribute("years", this.words.years(language));
		model.addAttribute("imports", officer.isAnyOf(IMPORTERS));
		return "lifecycle/calendar";
	}

	/** @param what {@code preview}, or {@code import} */
	@PostMapping("/calendar")
	String take(Officer officer, @RequestParam String text, @RequestParam("do") String what, Model model) {
		if (!officer.isAnyOf(IMPORTERS)) {
			throw new ResponseStatusException(HttpStatus.FORBIDDEN);
		}
		Language language = this.sentences.language();
		boolean imported = what.equals("import");
		CalendarYears.Preview preview = imported ? this.years.take(text, officer) : this.years.preview(text);
		model.addAttribute("text", text);
		model.addAttribute("faults", preview.faults().stream().map(fault -> this.words.fault(fault, language)).toList());
		model.addAttribute("year", preview.year() == null ? null : preview.year().toString());
		model.addAttribute("imported", imported && preview.year() != null);
		model.addAttribute("moved", preview.moved().stream().map(moved -> line(moved, officer, language)).toList());
		return show(officer, model);
	}

	/** Whoever only runs the node sees that a clock would move, and not what is owed on which case. */
	private Line line(CalendarYears.Moved moved, Officer officer, Language language) {
		Duty duty = moved.owed().duty();
		return new Line(officer.seesCases() ? this.numbers.refOf(moved.owed().subject()).orElse("") : "",
				officer.seesCases() ? this.duties.name(duty, language) : "", this.times.absolute(moved.due(), language),
				this.times.absolute(moved.would(), language));
	}

}
