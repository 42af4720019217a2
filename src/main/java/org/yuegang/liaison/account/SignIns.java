package org.yuegang.liaison.account;

import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Clock;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.authentication.LockedException;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;
import org.springframework.security.web.authentication.AuthenticationSuccessHandler;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.LocaleResolver;
import org.yuegang.liaison.system.LocalPath;
import org.yuegang.liaison.system.SignedIn;

/** What follows the sign-in form: back to the step the officer came from, or to the form with what was wrong. */
@Component
class SignIns implements AuthenticationSuccessHandler, AuthenticationFailureHandler {

	private static final Logger log = LoggerFactory.getLogger(SignIns.class);

	private final Accounts accounts;

	private final Devices devices;

	private final LocaleResolver languages;

	private final Clock clock;

	SignIns(Accounts accounts, Devices devices, LocaleResolver languages, Clock clock) {
		this.accounts = accounts;
		this.devices = devices;
		this.languages = languages;
		this.clock = clock;
	}

	@Override
	public void onAuthenticationSuccess(HttpServletRequest request, HttpServletResponse response,
			Authentication authentication) throws IOException {
		this.accounts.signedIn(authentication.getName(), this.clock.instant());
		this.devices.remember(authentication.getName(), request, response);
		if (authentication.getPrincipal() instanceof SignedIn signedIn) {
			// The sign-in page speaks to them in their language the next time, too.
			this.languages.setLocale(request, response, signedIn.officer().language().locale());
		}
		log.info("{} signed in", authentication.getName());
		response.sendRedirect(LocalPath.of(request.getParameter("next")));
	}

	@Override
	public void onAuthenticationFailure(HttpServletRequest request, HttpServletResponse response,
			AuthenticationException thrown) throws IOException {
		String wrong = thrown instanceof LockedException ? "shut" : "wrong";
		response.sendRedirect("/sign-in?" + wrong + "&next=" + encoded(LocalPath.of(request.getParameter("next")))
				+ "&code=" + encoded(String.valueOf(request.getParameter("code"))));
	}

	private static String encoded(String value) {
		return URLEncoder.encode(value, StandardCharsets.UTF_8);
	}

}
