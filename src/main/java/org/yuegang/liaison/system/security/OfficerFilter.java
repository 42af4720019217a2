package org.yuegang.liaison.system.security;

import java.io.IOException;
import java.util.Optional;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.servlet.LocaleResolver;
import org.yuegang.liaison.system.Activity;
import org.yuegang.liaison.system.Officer;
import org.yuegang.liaison.system.ServingOfficers;
import org.yuegang.liaison.system.SignedIn;

/**
 * Reads the signed-in officer afresh: a changed appointment holds from the next request on, and whoever serves no more,
 * or has done nothing for too long, is signed out. The context of the session itself is left as it is.
 */
class OfficerFilter extends OncePerRequestFilter {

	private final ServingOfficers officers;

	private final Activity activity;

	private final LocaleResolver languages;

	OfficerFilter(ServingOfficers officers, Activity activity, LocaleResolver languages) {
		this.officers = officers;
		this.activity = activity;
		this.languages = languages;
	}

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
		if (authentication != null && authentication.getPrincipal() instanceof SignedIn signedIn) {
			Optional<Officer> officer = this.officers.find(signedIn.officer().code());
			if (officer.isPresent() && !this.activity.ceased(request)) {
				use(new SignedIn(officer.get(), signedIn.previousSignIn()), authentication);
			}
			else {
				signOut(request);
			}
		}
		LocaleContextHolder.setLocale(this.languages.resolveLocale(request));
		chain.doFilter(request, response);
	}

	private static void use(SignedIn signedIn, Authentication authentication) {
		SecurityContext fresh = SecurityContextHolder.createEmptyContext();
		fresh.setAuthentication(UsernamePasswordAuthenticationToken.authenticated(signedIn, null,
				authentication.getAuthorities()));
		SecurityContextHolder.setContext(fresh);
	}

	private static void signOut(HttpServletRequest request) {
		SecurityContextHolder.clearContext();
		HttpSession session = request.getSession(false);
		if (session != null) {
			session.invalidate();
		}
	}

}
