package org.yuegang.liaison.deadline;

import java.time.Instant;
import java.time.LocalDate;
import java.time.Month;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.yuegang.liaison.system.Language;
import org.yuegang.liaison.system.LocalTimes;
import org.yuegang.liaison.system.NodeIdentity;

/** What today is on both sides, in the reader's words. */
@Component
public class DayWords {

	private final JointCalendar calendar;

	private final MessageSource messages;

	private final NodeIdentity node;

	public DayWords(JointCalendar calendar, MessageSource messages, NodeIdentity node) {
		this.calendar = calendar;
		this.messages = messages;
		this.node = node;
	}

	/** This node's side first: 香港：公眾假期（佛誕翌日）　廣東：工作日. */
	public String today(Instant now, Language language) {
		LocalDate today = now.atOffset(LocalTimes.ZONE).toLocalDate();
		return this.node.units().stream()
			.map(unit -> side(this.calendar.dayOf(unit, today), language))
			.collect(Collectors.joining(words("day.separator", language)));
	}

	/** Said in a year whose holidays are not entered, and from 1 December on while next year's are not. */
	public Optional<String> warning(Instant now, Language language) {
		LocalDate today = now.atOffset(LocalTimes.ZONE).toLocalDate();
		int last = today.getMonth() == Month.DECEMBER ? today.getYear() + 1 : today.getYear();
		return IntStream.rangeClosed(today.getYear(), last)
			.filter(year -> !this.calendar.covers(year))
			.mapToObj(year -> words("day.unknown", language, Integer.toString(year)))
			.findFirst();
	}

	private String side(Day day, Language language) {
		String holiday = day.holiday() == null ? "" : day.holiday().in(language);
		return words("day.side", language, words("place." + day.unit(), language),
				words("day." + day.kind(), language, holiday));
	}

	private String words(String key, Language language, Object... arguments) {
		return this.messages.getMessage(key, arguments, language.locale());
	}

}
