package org.yuegang.liaison.system.web;

import java.io.IOException;
import java.util.List;
import java.util.Locale;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.LocaleResolver;
import org.yuegang.liaison.system.FieldProblem;
import org.yuegang.liaison.system.Problem;
import org.yuegang.liaison.system.Problems;
import tools.jackson.databind.json.JsonMapper;

/** Writes a problem where no controller answers: in filters and for what no controller took. */
@Component
public class ProblemWriter {

	private final Problems problems;

	private final JsonMapper json;

	private final LocaleResolver languages;

	ProblemWriter(Problems problems, JsonMapper json, LocaleResolver languages) {
		this.problems = problems;
		this.json = json;
		this.languages = languages;
	}

	/** Whether the caller is a program of the API, and gets a problem, or a browser, and gets a page. */
	public static boolean speaksJson(String path) {
		return path.startsWith("/api/") || path.startsWith("/v3/api-docs");
	}

	public void write(HttpServletRequest request, HttpServletResponse response, HttpStatus status, String code,
			String... arguments) throws IOException {
		inLanguageOf(request);
		send(response, this.problems.of(status, code, arguments));
	}

	void writeFaults(HttpServletRequest request, HttpServletResponse response, List<FieldProblem> faults)
			throws IOException {
		inLanguageOf(request);
		send(response, this.problems.of(HttpStatus.BAD_REQUEST, "invalid", faults));
	}

	private void send(HttpServletResponse response, Problem problem) throws IOException {
		response.setStatus(problem.status());
		response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
		response.setCharacterEncoding("UTF-8");
		response.getOutputStream().write(this.json.writeValueAsBytes(problem));
		response.flushBuffer();
	}

	/** Before the dispatcher, only the header has been looked at. */
	private void inLanguageOf(HttpServletRequest request) {
		Locale locale = this.languages.resolveLocale(request);
		LocaleContextHolder.setLocale(locale);
	}

}
