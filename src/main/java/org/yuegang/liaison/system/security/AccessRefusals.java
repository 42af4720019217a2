package org.yuegang.liaison.system.security;

import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.InsufficientAuthenticationException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.stereotype.Component;
import org.yuegang.liaison.system.Browsers;
import org.yuegang.liaison.system.CurrentOfficer;
import org.yuegang.liaison.system.KeptForms;
import org.yuegang.liaison.system.LocalPath;
import org.yuegang.liaison.system.Officer;
import org.yuegang.liaison.system.TrialAccess;
import org.yuegang.liaison.system.web.ProblemWriter;

/**
 * What somebody meets who may not come in: a browser the sign-in page, which leads back to the same step; a program
 * a problem.
 */
@Component
class AccessRefusals {

	private final ProblemWriter problems;

	private final Browsers browsers;

	private final KeptForms forms;

	private final CurrentOfficer current;

	private final boolean basic;

	AccessRefusals(ProblemWriter problems, Browsers browsers, KeptForms forms, CurrentOfficer current,
			ObjectProvider<TrialAccess> trial) {
		this.problems = problems;
		this.browsers = browsers;
		this.forms = forms;
		this.current = current;
		this.basic = trial.getIfAvailable() != null;
	}

	void unsignedProgram(HttpServletRequest request, HttpServletResponse response, AuthenticationException thrown)
			throws IOException {
		if (this.basic) {
			response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Basic realm=\"trial\", charset=\"UTF-8\"");
		}
		this.problems.write(request, response, HttpStatus.UNAUTHORIZED,
				request.getHeader(HttpHeaders.AUTHORIZATION) == null ? "not-signed-in" : "sign-in-failed");
	}

	void deniedProgram(HttpServletRequest request, HttpServletResponse response, AccessDeniedException thrown)
			throws IOException {
		this.problems.write(request, response, HttpStatus.FORBIDDEN,
				thrown instanceof CsrfException ? "forged-request" : "auditor-reads-only");
	}

	/**
	 * To the sign-in, and from there back to the same step. What a form brought is kept for whoever had signed in with
	 * this browser; a page that saved by itself still has it, and is only told.
	 */
	void unsignedBrowser(HttpServletRequest request, HttpServletResponse response, AuthenticationException thrown)
			throws IOException {
		boolean byItself = byItself(request);
		boolean reads = request.getMethod().equals("GET");
		if (byItself && !reads) {
			response.setStatus(HttpStatus.UNAUTHORIZED.value());
			return;
		}
		boolean kept = !reads && this.browsers.lastOfficer(request).filter(officer -> kept(officer, request)).isPresent();
		String back = kept ? KeptForms.shown(KeptForms.address(request))
				: reads && !byItself ? LocalPath.of(pathOf(request)) : page(request);
		// Somebody who brings a session's cookie had one: they are told that it ended, not that they must sign in.
		String lost = kept ? "&kept" : request.getRequestedSessionId() == null ? "" : "&ended";
		String signIn = "/sign-in?next=" + URLEncoder.encode(back, StandardCharsets.UTF_8) + lost;
		if (byItself) {
			response.setHeader("HX-Redirect", signIn);
			response.setStatus(HttpStatus.NO_CONTENT.value());
			return;
		}
		response.sendRedirect(signIn);
	}

	/** A form whose token is no more: of before a sign-out, or of another officer, who gets nothing of it. */
	void deniedBrowser(HttpServletRequest request, HttpServletResponse response, AccessDeniedException thrown)
			throws IOException {
		if (thrown instanceof CsrfException && !byItself(request)) {
			Optional<String> officer = this.current.find().map(Officer::code);
			if (officer.isEmpty() && this.browsers.lastOfficer(request).isPresent() && isOfItsPage(request)) {
				unsignedBrowser(request, response, new InsufficientAuthenticationException("No session", thrown));
				return;
			}
			if (officer.filter(one -> this.browsers.isOnlyOf(one, request)).filter(one -> kept(one, request)).isPresent()) {
				response.sendRedirect(KeptForms.shown(KeptForms.address(request)));
				return;
			}
		}
		response.sendError(HttpStatus.FORBIDDEN.value());
	}

	private boolean kept(String officer, HttpServletRequest request) {
		return isOfItsPage(request) && this.forms.keep(officer, request);
	}

	/** Sent from the page at the same address, where it can be shown again: by no other site, and no other form. */
	private static boolean isOfItsPage(HttpServletRequest request) {
		return page(request).replaceFirst("\\?.*", "").equals(request.getRequestURI());
	}

	private static String page(HttpServletRequest request) {
		return LocalPath.ofReferer(request.getHeader(HttpHeaders.REFERER), request.getHeader(HttpHeaders.HOST));
	}

	private static boolean byItself(HttpServletRequest request) {
		return request.getHeader("HX-Request") != null;
	}

	private static String pathOf(HttpServletRequest request) {
		String query = request.getQueryString();
		return query == null ? request.getRequestURI() : request.getRequestURI() + "?" + query;
	}

}
