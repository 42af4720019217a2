package org.yuegang.liaison.system.web;

import java.time.Duration;
import java.util.Arrays;
import java.util.Collections;
import java.util.Locale;
import java.util.Optional;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.util.WebUtils;
import org.yuegang.liaison.system.CurrentOfficer;
import org.yuegang.liaison.system.Language;
import org.yuegang.liaison.system.NodeIdentity;
import org.yuegang.liaison.system.Officer;

/**
 * The language of a request: the signed-in officer's, else the cookie's, else the first of {@code Accept-Language}
 * that the interface speaks, else English. Spring's own resolver would send {@code zh-CN} to Traditional.
 */
@Component("localeResolver")
class LanguageResolver implements LocaleResolver {

	private final CurrentOfficer officer;

	private final String cookie;

	LanguageResolver(CurrentOfficer officer, NodeIdentity node) {
		this.officer = officer;
		// Cookies ignore ports: two nodes on one host must not share a name.
		this.cookie = "LIAISON-LANGUAGE-" + node.unit();
	}

	@Override
	public Locale resolveLocale(HttpServletRequest request) {
		return this.officer.find()
			.map(Officer::language)
			.or(() -> ofCookie(request))
			.or(() -> ofHeader(request))
			.orElse(Language.EN)
			.locale();
	}

	@Override
	public void setLocale(HttpServletRequest request, @Nullable HttpServletResponse response, @Nullable Locale locale) {
		if (response == null || locale == null) {
			throw new IllegalArgumentException("A language is set for an answer");
		}
		response.addHeader(HttpHeaders.SET_COOKIE,
				ResponseCookie.from(this.cookie, Language.of(locale).tag())
					.path("/")
					.maxAge(Duration.ofDays(365))
					.httpOnly(true)
					.secure(request.isSecure())
					.sameSite("Lax")
					.build()
					.toString());
	}

	private Optional<Language> ofCookie(HttpServletRequest request) {
		return Optional.ofNullable(WebUtils.getCookie(request, this.cookie))
			.flatMap(set -> Arrays.stream(Language.values())
				.filter(language -> language.tag().equals(set.getValue()))
				.findFirst());
	}

	private static Optional<Language> ofHeader(HttpServletRequest request) {
		if (request.getHeader(HttpHeaders.ACCEPT_LANGUAGE) == null) {
			return Optional.empty();
		}
		return Collections.list(request.getLocales())
			.stream()
			.filter(locale -> locale.getLanguage().equals("zh") || locale.getLanguage().equals("en"))
			.findFirst()
			.map(Language::of);
	}

}
