package org.yuegang.liaison.system;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAccessor;

import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/**
 * Times in words. Both sides live in UTC+8; each calls it by its own city, so the zone's name is that of the unit
 * whose node this is.
 */
@Component
public class LocalTimes {

	/** The zone of both sides; it has no daylight saving. */
	public static final ZoneOffset ZONE = ZoneOffset.ofHours(8);

	private final MessageSource messages;

	private final NodeIdentity node;

	public LocalTimes(MessageSource messages, NodeIdentity node) {
		this.messages = messages;
		this.node = node;
	}

	/** Whole, with the zone's name: 2026年11月20日 14:05 香港時間. */
	public String absolute(Instant instant, Language language) {
		return words("time.zoned", language, format("time.absolute", instant.atOffset(ZONE), language), zone(language));
	}

	/** As much as is needed beside {@code now}: 14:05, or 11月21日 14:05, or the whole in another year. */
	public String brief(Instant instant, Instant now, Language language) {
		OffsetDateTime then = instant.atOffset(ZONE);
		OffsetDateTime today = now.atOffset(ZONE);
		String pattern = then.toLocalDate().equals(today.toLocalDate()) ? "time.same-day"
				: then.getYear() == today.getYear() ? "time.same-year" : "time.absolute";
		return format(pattern, then, language);
	}

	public String date(LocalDate date, Language language) {
		return format("time.date", date, language);
	}

	public String month(YearMonth month, Language language) {
		return format("time.month", month, language);
	}

	/** The zone's name, as the people of this node call it. */
	public String zone(Language language) {
		return words("time.zone." + this.node.unit(), language);
	}

	/** A length of time, never negative, in its two largest units: 2 小時 05 分. */
	public String span(Duration length, Language language) {
		Duration span = length.abs();
		if (span.toMinutes() < 1) {
			return words("time.span.none", language);
		}
		if (span.toHours() < 1) {
			return words("time.span.minutes", language, span.toMinutes());
		}
		if (span.toHours() < 48) {
			return words("time.span.hours", language, span.toHours(), "%02d".formatted(span.toMinutesPart()));
		}
		return words("time.span.days", language, span.toDays(), span.toHoursPart());
	}

	private String format(String pattern, TemporalAccessor time, Language language) {
		return DateTimeFormatter.ofPattern(words(pattern, language), language.locale()).format(time);
	}

	private String words(String key, Language language, Object... arguments) {
		return this.messages.getMessage(key, arguments, language.locale());
	}

}
