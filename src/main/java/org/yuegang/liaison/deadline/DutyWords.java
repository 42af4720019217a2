package org.yuegang.liaison.deadline;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.yuegang.liaison.directory.Units;
import org.yuegang.liaison.system.Language;
import org.yuegang.liaison.system.LocalTimes;

/** Duties in the reader's words: what is owed, the clock that runs, and what comes next if nothing is done. */
@Component
public class DutyWords {

	private final MessageSource messages;

	private final LocalTimes times;

	private final Units units;

	private final ReckonedWords reckoned;

	public DutyWords(MessageSource messages, LocalTimes times, Units units) {
		this.messages = messages;
		this.times = times;
		this.units = units;
		this.reckoned = new ReckonedWords(messages, times);
	}

	/** How its due time was counted: 2 個共同工作天，跳過 10月1日至7日. Empty for what falls due at a time of its own. */
	public Optional<String> reckoned(Duty duty, Language language) {
		return this.reckoned.of(duty, language);
	}

	/** What is owed: 確認收悉; of an onward report also of which version and to whom: 向本方部門轉報第 2 版：漁農自然護理署. */
	public String name(Duty duty, Language language) {
		return name(List.of(duty), language);
	}

	/** The same of several onward reports of one version, with all to whom they go. */
	public String name(List<Duty> together, Language language) {
		Duty first = together.getFirst();
		String name = words("duty." + first.kind(), language);
		return OnwardKey.of(first.key())
			.map(key -> words("duty.to", language, name, String.valueOf(key.version()),
					together.stream()
						.map(duty -> recipient(duty, language))
						.collect(Collectors.joining(words("duty.to.separator", language)))))
			.orElse(name);
	}

	private String recipient(Duty duty, Language language) {
		String code = OnwardKey.of(duty.key()).map(OnwardKey::recipient).orElseThrow();
		return this.units.onwardRecipients(duty.debtor(), duty.since())
			.stream()
			.filter(recipient -> recipient.code().equals(code))
			.map(recipient -> recipient.name().in(language))
			.findFirst()
			.orElse(code);
	}

	/** The unit's side in one word: 香港. */
	public String place(String unit, Language language) {
		return words("place." + unit, language);
	}

	/** The clock, absolute time first: 2026年11月20日 14:30 香港時間前，尚餘 25 分鐘. */
	public String clock(Duty duty, Language language, Instant now) {
		if (duty.settledAt() != null) {
			return settled(duty, duty.settledAt(), language);
		}
		if (duty.stoppedUntil() != null) {
			return words("duty.clock.stopped", language, this.times.absolute(duty.stoppedUntil(), language));
		}
		return words(duty.isOverdue(now) ? "duty.clock.overdue" : "duty.clock.running", language,
				this.times.absolute(duty.due(), language),
				this.times.span(Duration.between(now, duty.due()), language));
	}

	/** The next step as both sides see it beforehand: 若至 14:40 仍未確認收悉，將催辦並致電香港副手. */
	public Optional<String> next(Duty duty, Language language, Instant now) {
		return duty.stoppedUntil() != null ? Optional.empty()
				: duty.nextRung()
					.map(rung -> step(duty, rung, language, now, called -> ""));
	}

	/** @param named what stands behind each post that is called */
	String step(Duty duty, Rung rung, Language language, Instant now, Function<Called, String> named) {
		return words("duty.next." + rung.kind(), language, this.times.brief(rung.at(), now, language),
				words("duty.undone." + duty.kind(), language), calls(duty, rung, language, named));
	}

	/** A term in words: 30 分鐘, 1 個共同工作天. */
	public String span(Span span, Language language) {
		return this.reckoned.span(span, language);
	}

	private String settled(Duty duty, Instant at, Language language) {
		String when = this.times.absolute(at, language);
		if (duty.status() == DutyStatus.ENDED) {
			return words("duty.clock.ended", language, when);
		}
		return !at.isAfter(duty.due()) ? words("duty.clock.met", language, when)
				: words("duty.clock.met-late", language, when,
						this.times.span(Duration.between(duty.due(), at), language));
	}

	private String calls(Duty duty, Rung rung, Language language, Function<Called, String> named) {
		return rung.calls()
			.stream()
			.map(called -> words("called." + called.post(), language,
					place(called.isDebtors() ? duty.debtor() : duty.creditor(), language)) + named.apply(called))
			.collect(Collectors.joining(words("duty.calls.separator", language)));
	}

	private String words(String key, Language language, Object... arguments) {
		return this.messages.getMessage(key, arguments, language.locale());
	}

}
