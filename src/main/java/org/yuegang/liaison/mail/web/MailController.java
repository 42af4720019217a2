package org.yuegang.liaison.mail.web;

import io.swagger.v3.oas.annotations.Operation;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.yuegang.liaison.mail.MailLists;
import org.yuegang.liaison.mail.MailState;
import org.yuegang.liaison.system.Answers;
import org.yuegang.liaison.system.Officer;

/** The list of mails over the API. */
@RestController
class MailController {

	private final MailLists mails;

	MailController(MailLists mails) {
		this.mails = mails;
	}

	/** The mails the caller may see, the latest first: {@code {items, next}}. */
	@GetMapping("/api/v1/mail")
	@Operation(operationId = "listMail", summary = "The mails that the officer may see, the latest first")
	@Answers(MailLists.Page.class)
	MailLists.Page list(Officer officer, @RequestParam(required = false) @Nullable MailState state,
			@RequestParam(required = false) @Nullable Long after, @RequestParam(defaultValue = "50") int limit) {
		return this.mails.list(officer, state, after, limit);
	}

}
