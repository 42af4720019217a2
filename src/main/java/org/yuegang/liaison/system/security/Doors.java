package org.yuegang.liaison.system.security;

import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.stereotype.Component;
import org.yuegang.liaison.system.LocalPath;
import org.yuegang.liaison.system.TrialAccess;
import org.yuegang.liaison.system.web.ProblemWriter;

/**
 * What somebody meets who may not come in: a browser the sign-in page, which leads back to the same step; a program
 * a problem.
 */
@Component
class Doors {

	private final ProblemWriter problems;

	private final boolean basic;

	Doors(ProblemWriter problems, ObjectProvider<TrialAccess> trial) {
		this.problems = problems;
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

	void unsignedBrowser(HttpServletRequest request, HttpServletResponse response, AuthenticationException thrown)
			throws IOException {
		boolean page = request.getMethod().equals("GET") && request.getHeader("HX-Request") == null;
		String back = page ? LocalPath.of(pathOf(request))
				: LocalPath.ofReferer(request.getHeader(HttpHeaders.REFERER), request.getHeader(HttpHeaders.HOST));
		// Somebody who brings a session's cookie had one: he is told that it ended, not that he must sign in.
		String lost = request.getRequestedSessionId() == null ? "" : "&ended";
		String signIn = "/sign-in?next=" + URLEncoder.encode(back, StandardCharsets.UTF_8) + lost;
		if (request.getHeader("HX-Request") != null) {
			response.setHeader("HX-Redirect", signIn);
			response.setStatus(HttpStatus.NO_CONTENT.value());
			return;
		}
		response.sendRedirect(signIn);
	}

	private static String pathOf(HttpServletRequest request) {
		String query = request.getQueryString();
		return query == null ? request.getRequestURI() : request.getRequestURI() + "?" + query;
	}

}
