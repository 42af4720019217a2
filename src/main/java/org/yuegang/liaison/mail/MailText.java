package org.yuegang.liaison.mail;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.yuegang.liaison.deadline.DutyKind;
import org.yuegang.liaison.journal.Mode;
import org.yuegang.liaison.system.Language;
import org.yuegang.liaison.system.NodeIdentity;

/**
 * Words a mail in its reader's language: number, urgency, what is asked, by when, and the address of the page. It is
 * given a {@link MailCase} and so has no content of the case to tell.
 */
@Component
class MailText {

	private static final ZoneOffset LOCAL = ZoneOffset.ofHours(8);

	private final MessageSource messages;

	private final NodeIdentity node;

	private final String baseUrl;

	MailText(MessageSource messages, NodeIdentity node, @Value("${liaison.base-url}") String baseUrl) {
		this.messages = messages;
		this.node = node;
		this.baseUrl = baseUrl.endsWith("/") ? baseUrl.substring(0, baseUrl.length() - 1) : baseUrl;
	}

	Words compose(MailCase of, Asked asked, Language language) {
		String what = asked(asked, language);
		String urgency = of.urgency() == null ? null : say(language, "urgency." + of.urgency());
		String mark = (of.mode() == Mode.EXERCISE ? say(language, "mail.exercise.mark") : "")
				+ (urgency == null ? "" : say(language, "mail.urgency.mark", urgency));
		List<String> lines = new ArrayList<>();
		if (of.mode() == Mode.EXERCISE) {
			lines.add(say(language, "mail.exercise.line"));
			lines.add("");
		}
		lines.add(say(language, "mail.line.number", of.name()));
		if (urgency != null) {
			lines.add(say(language, "mail.line.urgency", urgency));
		}
		lines.add(say(language, "mail.line.asked", what));
		if (asked.by() != null) {
			lines.add(say(language, "mail.line.by", time(asked.by(), language)));
		}
		if (of.meetingAt() != null) {
			lines.add(say(language, "mail.line.meeting", time(of.meetingAt(), language)));
		}
		lines.add(say(language, "mail.line.page", this.baseUrl + of.path()));
		lines.add("");
		lines.add(say(language, "mail.foot"));
		return new Words(say(language, "mail.headline", mark, of.name(), what), String.join("\n", lines) + "\n");
	}

	private String asked(Asked asked, Language language) {
		String owed = asked.duty() == null ? "" : say(language, "mail.owed." + asked.duty());
		String side = asked.byUs() ? say(language, "mail.side.ours") : say(language, "mail.side.theirs");
		return say(language, "mail.ask." + asked.kind(), owed, side);
	}

	private String time(Instant instant, Language language) {
		Locale locale = language == Language.EN ? Locale.ENGLISH : language.locale();
		String pattern = say(language, "mail.time.pattern");
		String zone = say(language, "mail.time.zone." + this.node.unit());
		return say(language, "mail.time", DateTimeFormatter.ofPattern(pattern, locale).format(instant.atOffset(LOCAL)),
				zone);
	}

	private String say(Language language, String key, Object... arguments) {
		return this.messages.getMessage(key, arguments, language.locale());
	}

	/**
	 * What is asked.
	 *
	 * @param duty for the steps of a ladder: what is owed
	 * @param byUs whether the reader's own side owes it
	 * @param by until when, UTC
	 */
	record Asked(MailKind kind, @Nullable DutyKind duty, boolean byUs, @Nullable Instant by) {
	}

	/** A subject line and a plain text. */
	record Words(String headline, String text) {
	}

}
