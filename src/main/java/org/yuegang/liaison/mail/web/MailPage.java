package org.yuegang.liaison.mail.web;

import java.util.List;

import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.yuegang.liaison.directory.Officers;
import org.yuegang.liaison.mail.Mail;
import org.yuegang.liaison.mail.MailLists;
import org.yuegang.liaison.mail.MailState;
import org.yuegang.liaison.system.Language;
import org.yuegang.liaison.system.LocalTimes;
import org.yuegang.liaison.system.NavigationItem;
import org.yuegang.liaison.system.Officer;
import org.yuegang.liaison.system.Sentences;

/** The mail page: every mail composed, to whom, in which language, and what became of it. */
@Controller
class MailPage {

	private static final int SIZE = 50;

	private final MailLists mails;

	private final Officers officers;

	private final LocalTimes times;

	private final Sentences sentences;

	MailPage(MailLists mails, Officers officers, LocalTimes times, Sentences sentences) {
		this.mails = mails;
		this.officers = officers;
		this.times = times;
		this.sentences = sentences;
	}

	@GetMapping("/mail")
	String page(Officer reader, @RequestParam(required = false) @Nullable MailState state,
			@RequestParam(required = false) @Nullable Long after, Model model) {
		MailLists.Page page = this.mails.list(reader, state, after, SIZE);
		model.addAttribute("lines", page.items().stream().map(this::line).toList());
		model.addAttribute("next", page.next());
		model.addAttribute("state", state);
		model.addAttribute("states", List.of(MailState.values()));
		model.addAttribute("sent", this.mails.areSent());
		return "mail/list";
	}

	private Line line(Mail mail) {
		Language language = this.sentences.language();
		String name = this.officers.appointment(mail.officer())
			.map(one -> one.officer().name().in(language))
			.orElse(mail.officer());
		return new Line(mail, name, this.times.absolute(mail.createdAt(), language),
				mail.nextTryAt() == null || mail.attempts() == 0 ? null : this.times.absolute(mail.nextTryAt(), language),
				mail.sentAt() == null ? null : this.times.absolute(mail.sentAt(), language));
	}

	/** A mail with its times in the reader's words. */
	record Line(Mail mail, String name, String composed, @Nullable String nextTry, @Nullable String sent) {
	}

	@Bean
	static NavigationItem mailNavigation() {
		return NavigationItem.of(60, "/mail", "mail.page.title");
	}

}
