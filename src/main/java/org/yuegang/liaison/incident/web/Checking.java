package org.yuegang.liaison.incident.web;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.yuegang.liaison.codelist.OtherText;
import org.yuegang.liaison.deadline.DutyKind;
import org.yuegang.liaison.deadline.DutyWords;
import org.yuegang.liaison.deadline.JointCalendar;
import org.yuegang.liaison.deadline.Policies;
import org.yuegang.liaison.deadline.Urgency;
import org.yuegang.liaison.incident.IncidentView;
import org.yuegang.liaison.incident.notice.Notice;
import org.yuegang.liaison.incident.notice.NoticeChecks;
import org.yuegang.liaison.incident.notice.NoticeReader;
import org.yuegang.liaison.system.BilingualText;
import org.yuegang.liaison.system.LocalTimes;
import org.yuegang.liaison.system.Sentences;
import tools.jackson.databind.JsonNode;

/** What an officer should see before a notice leaves his hands: the whole of it, what to look at again, the clocks. */
@Component
class Checking {

	private static final List<String> BOTH = List.of("zhHant", "zhHans");

	private final Sheets sheets;

	private final Tasks tasks;

	private final NoticeChecks checks;

	private final ChangeWords places;

	private final OtherText otherText;

	private final Sentences sentences;

	private final Policies policies;

	private final JointCalendar calendar;

	private final LocalTimes times;

	private final DutyWords duties;

	private final Clock clock;

	Checking(Sheets sheets, Tasks tasks, NoticeChecks checks, ChangeWords places, OtherText otherText,
			Sentences sentences, Policies policies, JointCalendar calendar, LocalTimes times, DutyWords duties,
			Clock clock) {
		this.sheets = sheets;
		this.tasks = tasks;
		this.checks = checks;
		this.places = places;
		this.otherText = otherText;
		this.sentences = sentences;
		this.policies = policies;
		this.calendar = calendar;
		this.times = times;
		this.duties = duties;
		this.clock = clock;
	}

	/** Something to look at again; nothing here refuses. */
	record Remark(NoticeStep step, String pointer, String place, String sentence) {
	}

	void show(Notice notice, IncidentView view, Model model) {
		model.addAttribute("sheet", this.sheets.of(notice, BOTH));
		model.addAttribute("open", this.tasks.of(notice).stream().filter(Tasks.Task::isOpen).toList());
		model.addAttribute("remarks", remarks(notice));
		model.addAttribute("clocks", notice.urgency() == null ? List.of() : clocks(notice.urgency(), view));
	}

	/** Warnings, machine drafts nobody touched, and words of the other side left standing. */
	List<Remark> remarks(Notice notice) {
		List<Remark> remarks = new ArrayList<>();
		this.checks.warnings(notice)
			.forEach(warning -> remarks.add(remark(warning.pointer(),
					this.sentences.of(warning, this.sentences.language()))));
		prose(NoticeReader.write(notice), "", remarks);
		return remarks;
	}

	private void prose(JsonNode node, String pointer, List<Remark> remarks) {
		if (node.has("zhHant") || node.has("zhHans")) {
			BilingualText text = new BilingualText(node.path("zhHant").asString(null), node.path("zhHans").asString(null));
			if (this.otherText.isUnchecked(text)) {
				remarks.add(remark(pointer, words("remark.machine")));
			}
			this.otherText.foreignIn(text)
				.forEach(hit -> remarks.add(remark(pointer, words("remark.glossary", hit.word(), hit.own()))));
			return;
		}
		if (node.isObject()) {
			node.properties().forEach(part -> prose(part.getValue(), pointer + "/" + part.getKey(), remarks));
		}
		for (int i = 0; node.isArray() && i < node.size(); i++) {
			prose(node.get(i), pointer + "/" + i, remarks);
		}
	}

	private Remark remark(String pointer, String sentence) {
		return new Remark(NoticeStep.at(pointer), pointer, this.places.place(pointer), sentence);
	}

	/** What would run if it were issued, and received, now. */
	private List<String> clocks(Urgency urgency, IncidentView view) {
		Instant now = this.clock.instant();
		return List.of(DutyKind.DELIVER, view.versions().isEmpty() ? DutyKind.ACKNOWLEDGE : DutyKind.ACKNOWLEDGE_UPDATE)
			.stream()
			.flatMap(kind -> this.policies.at(now)
				.term(kind, urgency)
				.map(term -> words("clock.would-run", words("duty." + kind),
						this.times.absolute(term.from(now, this.calendar).due(), this.sentences.language()),
						this.duties.place(kind == DutyKind.DELIVER ? view.origin() : view.counterpart(),
								this.sentences.language())))
				.stream())
			.toList();
	}

	private String words(String key, String... arguments) {
		return this.sentences.of(key, List.of(arguments), this.sentences.language());
	}

}
