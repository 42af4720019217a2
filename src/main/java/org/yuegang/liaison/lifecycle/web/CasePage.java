package org.yuegang.liaison.lifecycle.web;

import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;
import org.yuegang.liaison.deadline.Duty;
import org.yuegang.liaison.deadline.DutyWords;
import org.yuegang.liaison.deadline.ForwardPlan;
import org.yuegang.liaison.journal.Mode;
import org.yuegang.liaison.journal.TimelineWords;
import org.yuegang.liaison.lifecycle.CaseView;
import org.yuegang.liaison.lifecycle.NamedAct;
import org.yuegang.liaison.system.Language;
import org.yuegang.liaison.system.Sentences;

/**
 * What the page of every case shows: what was just done, the clocks that run, what the officer may do and why not more,
 * and everything that was done. The parts are fragments of {@code lifecycle/case}.
 */
@Component
public class CasePage {

	private final TimelineWords stories;

	private final DutyWords duties;

	private final ForwardPlan plan;

	private final Sentences sentences;

	private final Clock clock;

	CasePage(TimelineWords stories, DutyWords duties, ForwardPlan plan, Sentences sentences, Clock clock) {
		this.stories = stories;
		this.duties = duties;
		this.plan = plan;
		this.sentences = sentences;
		this.clock = clock;
	}

	/** A step to come, in words of which those in another language are told apart. */
	public record Planned(int number, List<Sentences.Run> runs) {
	}

	/** A duty in words. */
	public record RunningClock(String name, String place, String clock, @Nullable String reckoned, List<Planned> plan,
			boolean overdue, boolean open) {
	}

	/**
	 * Puts the case and all that into the model.
	 * @param done the act that led here, or anything else for a draft; null where none did
	 * @param leading what leads the case on, as the first buttons; anything else is there beside it
	 */
	public <A extends Enum<A> & NamedAct> void show(ActPage<?, A> page, CaseView<A> view, @Nullable String done,
			List<A> leading, Model model) {
		Language language = this.sentences.language();
		model.addAttribute("cases", page.feature().cases());
		model.addAttribute("view", view);
		model.addAttribute("exercise", view.mode() == Mode.EXERCISE);
		model.addAttribute("language", language);
		model.addAttribute("done",
				done == null ? null : page.feature().named(done).map(NamedAct::key).orElse("case.done.draft"));
		model.addAttribute("duties", view.duties()
			.stream()
			.sorted(Comparator.comparing((Duty duty) -> !duty.isOpen()).thenComparing(Duty::due))
			.map(duty -> words(duty, language))
			.toList());
		model.addAttribute("refused", view.refusedActs()
			.stream()
			.map(refused -> List.of(refused.act().key(), this.sentences.of(page.worded(refused.refusal()), language)))
			.toList());
		model.addAttribute("acts", view.allowedActs()
			.stream()
			.map(CaseView.Allowed::act)
			.sorted(Comparator.comparingInt(act -> place(act, leading)))
			.toList());
		model.addAttribute("leads", leading.stream().anyMatch(view::allows));
		model.addAttribute("stories", this.stories.of(view.id()));
	}

	private RunningClock words(Duty duty, Language language) {
		Instant now = this.clock.instant();
		return new RunningClock(this.duties.name(duty, language), this.duties.place(duty.debtor(), language),
				this.duties.clock(duty, language, now), this.duties.reckoned(duty, language).orElse(null),
				this.plan.of(duty, language, now)
					.stream()
					.map(step -> new Planned(step.number(), Sentences.runs(step.words(), language)))
					.toList(),
				duty.isOverdue(now), duty.isOpen());
	}

	private static <A> int place(A act, List<A> leading) {
		int place = leading.indexOf(act);
		return place < 0 ? leading.size() : place;
	}

}
