package org.yuegang.liaison.deadline;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.yuegang.liaison.system.Language;
import org.yuegang.liaison.system.Officer;

/** All that will happen if an open duty is not met, with the names of those who would be called at that time. */
@Component
public class ForwardPlan {

	private final DutyWords words;

	private final WhoIsCalled who;

	private final MessageSource messages;

	public ForwardPlan(DutyWords words, WhoIsCalled who, MessageSource messages) {
		this.words = words;
		this.who = who;
		this.messages = messages;
	}

	/**
	 * One step to come.
	 *
	 * @param answered whether this node knows of somebody for every post of its own side that the step calls
	 */
	public record Step(int number, Instant at, RungKind does, List<Called> calls, String words, boolean answered) {
	}

	/** In order; none while the clock is stopped, and none of a duty that is settled. */
	public List<Step> of(Duty duty, Language language, Instant now) {
		List<Step> steps = new ArrayList<>();
		if (duty.stoppedUntil() == null) {
			for (Rung rung : duty.rungsAhead()) {
				String sentence = this.words.step(duty, rung, language, now,
						called -> named(unit(duty, called), called, rung.at(), language));
				boolean answered = rung.calls()
					.stream()
					.noneMatch(called -> this.who.at(unit(duty, called), called, rung.at()).filter(List::isEmpty).isPresent());
				steps.add(new Step(rung.number(), rung.at(), rung.kind(), rung.calls(), sentence, answered));
			}
		}
		return steps;
	}

	private static String unit(Duty duty, Called called) {
		return called.isDebtors() ? duty.debtor() : duty.creditor();
	}

	/** What stands behind the post: the names, or that nobody holds it; nothing where this node does not know. */
	private String named(String unit, Called called, Instant at, Language language) {
		Optional<List<Officer>> officers = this.who.at(unit, called, at);
		return officers.map(all -> all.isEmpty() ? text("called.nobody", language) : text("called.named", language, all.stream()
			.map(officer -> officer.name().in(language))
			.collect(Collectors.joining(text("called.names.separator", language))))).orElse("");
	}

	private String text(String key, Language language, Object... arguments) {
		return this.messages.getMessage(key, arguments, language.locale());
	}

}
