package org.yuegang.liaison.deadline;

import java.time.Duration;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

import org.springframework.context.MessageSource;
import org.yuegang.liaison.deadline.Reckoning.Skipped;
import org.yuegang.liaison.deadline.Reckoning.Why;
import org.yuegang.liaison.system.Language;
import org.yuegang.liaison.system.LocalTimes;

/** How a due time was counted, in the reader's words, from what the duty itself keeps and from no calendar. */
final class ReckonedWords {

	private final MessageSource messages;

	private final LocalTimes times;

	ReckonedWords(MessageSource messages, LocalTimes times) {
		this.messages = messages;
		this.times = times;
	}

	Optional<String> of(Duty duty, Language language) {
		Reckoning reckoning = duty.reckoning();
		return reckoning == null ? Optional.empty() : Optional.of(words(reckoning, language));
	}

	private String words(Reckoning reckoning, Language language) {
		List<String> phrases = new ArrayList<>();
		phrases.add(length(reckoning.within(), language));
		if (reckoning.fromEndOfDay()) {
			LocalDate start = reckoning.from().atOffset(LocalTimes.ZONE).toLocalDate();
			phrases.add(words("reckoned.from-end", language, day(start, language)));
		}
		for (Why why : Why.values()) {
			String days = reckoning.skipped()
				.stream()
				.filter(skipped -> skipped.why() == why)
				.map(skipped -> days(skipped, language))
				.collect(Collectors.joining(words("reckoned.and", language)));
			if (!days.isEmpty()) {
				phrases.add(words("reckoned." + why, language, days));
			}
		}
		reckoning.unknown().forEach(year -> phrases.add(words("reckoned.unknown", language, Integer.toString(year))));
		Duration stood = reckoning.standstill();
		if (stood != null) {
			phrases.add(words("reckoned.standstill", language, this.times.span(stood, language)));
		}
		return String.join(words("reckoned.separator", language), phrases);
	}

	String span(Span span, Language language) {
		Duration clock = span.clock();
		return clock == null ? words("reckoned.days", language, span.jointDays())
				: clock.isZero() ? words("reckoned.at-once", language) : this.times.span(clock, language);
	}

	private String length(Span within, Language language) {
		Duration clock = within.clock();
		return clock == null ? words("reckoned.days", language, within.jointDays())
				: clock.isZero() ? words("reckoned.own-time", language)
						: words("reckoned.clock", language, this.times.span(clock, language));
	}

	private String days(Skipped skipped, Language language) {
		return skipped.from().equals(skipped.to()) ? day(skipped.from(), language)
				: words("reckoned.range", language, day(skipped.from(), language), day(skipped.to(), language));
	}

	private String day(LocalDate day, Language language) {
		return DateTimeFormatter.ofPattern(words("reckoned.day", language), language.locale()).format(day);
	}

	private String words(String key, Language language, Object... arguments) {
		return this.messages.getMessage(key, arguments, language.locale());
	}

}
