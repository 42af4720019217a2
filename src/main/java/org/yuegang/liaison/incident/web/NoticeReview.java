package org.yuegang.liaison.incident.web;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.yuegang.liaison.codelist.Glossary;
import org.yuegang.liaison.codelist.ProperNames;
import org.yuegang.liaison.codelist.TextConverter;
import org.yuegang.liaison.deadline.DutyWords;
import org.yuegang.liaison.deadline.JointCalendar;
import org.yuegang.liaison.deadline.Policies;
import org.yuegang.liaison.deadline.Urgency;
import org.yuegang.liaison.incident.IncidentView;
import org.yuegang.liaison.incident.Promises;
import org.yuegang.liaison.incident.act.IncidentDuty;
import org.yuegang.liaison.incident.notice.Notice;
import org.yuegang.liaison.incident.notice.NoticeChecks;
import org.yuegang.liaison.incident.notice.NoticeDifference;
import org.yuegang.liaison.incident.notice.NoticeMarks;
import org.yuegang.liaison.incident.notice.NoticeNames;
import org.yuegang.liaison.incident.notice.NoticeReader;
import org.yuegang.liaison.system.BilingualText;
import org.yuegang.liaison.system.FieldProblem;
import org.yuegang.liaison.system.Language;
import org.yuegang.liaison.system.LocalTimes;
import org.yuegang.liaison.system.Script;
import org.yuegang.liaison.system.Sentences;
import tools.jackson.databind.JsonNode;

/** What an officer should see before a notice leaves their hands: the whole of it, what to look at again, the clocks. */
@Component
class NoticeReview {

	private final NoticeLayouts layouts;

	private final Tasks tasks;

	private final NoticeChecks checks;

	private final Promises promises;

	private final ChangeWords places;

	private final TextConverter converter;

	private final Glossary glossary;

	private final NoticeNames names;

	private final NoticeChoices choices;

	private final Sentences sentences;

	private final Policies policies;

	private final JointCalendar calendar;

	private final LocalTimes times;

	private final DutyWords duties;

	private final Clock clock;

	NoticeReview(NoticeLayouts layouts, Tasks tasks, NoticeChecks checks, Promises promises, ChangeWords places, TextConverter converter,
			Glossary glossary, NoticeNames names, NoticeChoices choices, Sentences sentences, Policies policies,
			JointCalendar calendar, LocalTimes times, DutyWords duties,
			Clock clock) {
		this.layouts = layouts;
		this.tasks = tasks;
		this.checks = checks;
		this.promises = promises;
		this.places = places;
		this.converter = converter;
		this.glossary = glossary;
		this.names = names;
		this.choices = choices;
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
		boolean next = !view.versions().isEmpty() && view.notice() != null && notice != view.notice();
		model.addAttribute("sheet",
				this.layouts.of(notice, Script.BOTH, next ? NoticeMarks.between(view.notice(), notice) : NoticeMarks.NONE));
		model.addAttribute("open", this.tasks.of(notice, Promises.made(view.duties())).stream().filter(Tasks.Task::isOpen).toList());
		model.addAttribute("remarks", remarks(notice, view));
		model.addAttribute("names", this.names.converted(notice));
		NoticeDifference difference = next ? NoticeDifference.between(view.notice(), notice) : null;
		if (difference != null) {
			model.addAttribute("changes", this.places.of(difference.changes()));
			model.addAttribute("material", difference.material());
		}
		model.addAttribute("clocks", notice.urgency() == null ? List.of() : clocks(notice.urgency(), view, difference));
	}

	/**
	 * Warnings, promises left out that stay owed, machine drafts nobody touched, and words of the other side left
	 * standing.
	 */
	List<Remark> remarks(Notice notice, IncidentView view) {
		List<Remark> remarks = new ArrayList<>();
		JsonNode json = NoticeReader.write(notice);
		this.checks.warnings(notice, this.clock.instant()).forEach(warning -> {
			String pointer = NoticeEdit.onPage(warning, json).pointer();
			remarks.add(new Remark(NoticeStep.at(pointer), pointer, this.places.place(warning.pointer()),
					this.sentences.of(inTerms(warning), this.sentences.language())));
		});
		this.promises.leftOut(notice, view.duties(), this.clock.instant())
			.forEach(promise -> remarks.add(new Remark(NoticeStep.at("/" + NoticeFields.PROMISED + "/" + promise.field()),
					"/" + NoticeFields.PROMISED + "/" + promise.field(), words("fact." + promise.field()),
					words("remark.promise-left-out", this.times.absolute(promise.by(), this.sentences.language())))));
		prose(json, "", this.names.of(notice), remarks);
		return remarks;
	}

	/** Operators whose name stands in one text as the converter wrote it from the other. */
	List<Remark> names(Notice notice) {
		List<BilingualText> converted = this.names.converted(notice);
		return IntStream.range(0, notice.operators().size())
			.filter(i -> converted.contains(notice.operators().get(i).name()))
			.mapToObj(i -> remark("/operators/" + i + "/name", words("remark.name")))
			.toList();
	}

	/** A category is named by its term. */
	private FieldProblem inTerms(FieldProblem warning) {
		return warning.code().equals("contradicts-hazard") ? FieldProblem.of(warning.pointer(), warning.code(),
				this.choices.term("hazard-categories", warning.arguments().getFirst())) : warning;
	}

	private void prose(JsonNode node, String pointer, ProperNames names, List<Remark> remarks) {
		if (Script.BOTH.stream().map(Script::member).anyMatch(node::has)) {
			BilingualText text = BilingualText.read(node);
			if (!NoticeNames.isName(pointer) && isUnchecked(text, names)) {
				remarks.add(remark(pointer, words("remark.machine")));
			}
			if (!NoticeNames.isName(pointer)) {
				for (Script script : Script.BOTH) {
					foreign(text.text(script), script.language(), pointer + "/" + script.member(), names, remarks);
				}
			}
			return;
		}
		if (node.isObject()) {
			node.properties().forEach(part -> prose(part.getValue(), pointer + "/" + part.getKey(), names, remarks));
		}
		for (int i = 0; node.isArray() && i < node.size(); i++) {
			prose(node.get(i), pointer + "/" + i, names, remarks);
		}
	}

	/** Whether one text still reads as the converter left it, so that nobody has worked on it since. */
	private boolean isUnchecked(BilingualText text, ProperNames names) {
		return text.isComplete() && !String.valueOf(text.zhHant()).equals(text.zhHans())
				&& (text.equals(this.converter.completed(new BilingualText(text.zhHant(), null), names, today()))
						|| text.equals(this.converter.completed(new BilingualText(null, text.zhHans()), names, today())));
	}

	private void foreign(@Nullable String text, Language language, String pointer, ProperNames names, List<Remark> remarks) {
		this.glossary.hits(text == null ? "" : text, language, names, today())
			.stream()
			.map(hit -> words("remark.glossary", hit.found(), hit.own()))
			.distinct()
			.forEach(sentence -> remarks.add(remark(pointer, sentence)));
	}

	private LocalDate today() {
		return LocalDate.ofInstant(this.clock.instant(), LocalTimes.ZONE);
	}

	private Remark remark(String pointer, String sentence) {
		return new Remark(NoticeStep.at(pointer), pointer, this.places.place(pointer), sentence);
	}

	/** What would run if it were issued, and received, now. */
	private List<String> clocks(Urgency urgency, IncidentView view, @Nullable NoticeDifference difference) {
		Instant now = this.clock.instant();
		Stream<IncidentDuty> acknowledgement = difference == null ? Stream.of(IncidentDuty.ACKNOWLEDGE)
				: difference.material() ? Stream.of(IncidentDuty.ACKNOWLEDGE_UPDATE) : Stream.of();
		return Stream.concat(Stream.of(IncidentDuty.DELIVER), acknowledgement)
			.flatMap(duty -> this.policies.at(now)
				.term(duty.kind(), urgency)
				.map(term -> words("clock.would-run", words("duty." + duty),
						this.times.absolute(term.from(now, this.calendar).due(), this.sentences.language()),
						this.duties.place(duty == IncidentDuty.DELIVER ? view.origin() : view.counterpart(),
								this.sentences.language())))
				.stream())
			.toList();
	}

	private String words(String key, String... arguments) {
		return this.sentences.of(key, List.of(arguments), this.sentences.language());
	}

}
