package org.yuegang.liaison.mail;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.yuegang.liaison.deadline.Duty;
import org.yuegang.liaison.deadline.DutyWords;
import org.yuegang.liaison.journal.Mode;
import org.yuegang.liaison.lifecycle.Case;
import org.yuegang.liaison.system.Language;
import org.yuegang.liaison.system.LocalTimes;

/**
 * Words a mail in its reader's language: number, urgency, what is asked, by when, and the address of the page. It is
 * given a {@link Case} and so has no content of the case to tell.
 */
@Component
class MailText {

	private final MessageSource messages;

	private final LocalTimes times;

	private final DutyWords duties;

	private final String baseUrl;

	MailText(MessageSource messages, LocalTimes times, DutyWords duties, @Value("${liaison.base-url}") String baseUrl) {
		this.messages = messages;
		this.times = times;
		this.duties = duties;
		this.baseUrl = baseUrl.endsWith("/") ? baseUrl.substring(0, baseUrl.length() - 1) : baseUrl;
	}

	Words compose(Case of, Asked asked, Language language) {
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
			lines.add(say(language, "mail.line.by", this.times.absolute(asked.by(), language)));
		}
		if (of.appointed() != null) {
			lines.add(say(language, "mail.line.meeting", this.times.absolute(of.appointed(), language)));
		}
		lines.add(say(language, "mail.line.page", this.baseUrl + of.path()));
		lines.add("");
		lines.add(say(language, "mail.foot"));
		return new Words(say(language, "mail.headline", mark, of.name(), what), String.join("\n", lines) + "\n");
	}

	private String asked(Asked asked, Language language) {
		String owed = asked.owed().isEmpty() ? "" : this.duties.name(asked.owed(), language);
		String side = asked.byUs() ? say(language, "mail.side.ours") : say(language, "mail.side.theirs");
		return say(language, "mail.ask." + asked.kind(), owed, side);
	}

	private String say(Language language, String key, Object... arguments) {
		return this.messages.getMessage(key, arguments, language.locale());
	}

	/**
	 * What is asked.
	 *
	 * @param owed for the steps of a ladder: what is owed; several onward reports of one version are asked together
	 * @param byUs whether the reader's own side owes it
	 * @param by until when, UTC
	 */
	record Asked(String kind, List<Duty> owed, boolean byUs, @Nullable Instant by) {

		Asked {
			owed = List.copyOf(owed);
		}

	}

	/** A subject line and a plain text. */
	record Words(String headline, String text) {
	}

}
