package org.yuegang.liaison.system.web;

import java.util.Arrays;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.yuegang.liaison.system.CurrentOfficer;
import org.yuegang.liaison.system.Language;
import org.yuegang.liaison.system.LocalPath;
import org.yuegang.liaison.system.ServingOfficers;

/** The language switch: into the officer's profile when somebody is signed in, and into the cookie. */
@Controller
class LanguageController {

	private final LanguageResolver languages;

	private final ServingOfficers officers;

	private final CurrentOfficer current;

	LanguageController(LanguageResolver languages, ServingOfficers officers, CurrentOfficer current) {
		this.languages = languages;
		this.officers = officers;
		this.current = current;
	}

	@PostMapping("/language")
	String choose(@RequestParam String language, @RequestParam(required = false) @Nullable String back,
			HttpServletRequest request, HttpServletResponse response) {
		Language chosen = Arrays.stream(Language.values())
			.filter(one -> one.tag().equals(language))
			.findFirst()
			.orElse(Language.EN);
		this.languages.setLocale(request, response, chosen.locale());
		this.current.find().ifPresent(officer -> this.officers.speak(officer.code(), chosen));
		return "redirect:" + (back != null && back.startsWith("/sign-in") ? "/sign-in" : LocalPath.of(back));
	}

}
