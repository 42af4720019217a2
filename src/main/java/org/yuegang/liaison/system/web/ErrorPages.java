package org.yuegang.liaison.system.web;

import java.io.IOException;
import java.util.Map;
import java.util.Set;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.ModelAndView;

/**
 * The page of a failure, in words and with the phone procedure; for the API the same as a problem. Nothing of an
 * exception gets out.
 */
@Controller
class ErrorPages implements ErrorController {

	/** Those that have words of their own; every other reads like 400 or 500. */
	private static final Set<Integer> KNOWN = Set.of(400, 403, 404, 413, 500);

	private final ProblemWriter problems;

	ErrorPages(ProblemWriter problems) {
		this.problems = problems;
	}

	@RequestMapping("/error")
	@Nullable ModelAndView error(HttpServletRequest request, HttpServletResponse response) throws IOException {
		HttpStatus status = status(request);
		Object path = request.getAttribute(RequestDispatcher.ERROR_REQUEST_URI);
		if (path != null && ProblemWriter.speaksJson(path.toString())) {
			this.problems.write(request, response, status, ApiExceptions.code(status));
			return null;
		}
		int words = KNOWN.contains(status.value()) ? status.value() : status.is4xxClientError() ? 400 : 500;
		return new ModelAndView("system/error", Map.of("words", words), status);
	}

	private static HttpStatus status(HttpServletRequest request) {
		Object status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
		HttpStatus known = status instanceof Integer code ? HttpStatus.resolve(code) : HttpStatus.NOT_FOUND;
		return known == null ? HttpStatus.INTERNAL_SERVER_ERROR : known;
	}

}
