package org.yuegang.liaison.system.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.stereotype.Component;
import org.springframework.web.ErrorResponse;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.ModelAndView;
import org.yuegang.liaison.system.FieldProblem;
import org.yuegang.liaison.system.JsonFaults;
import tools.jackson.core.JacksonException;

/**
 * What Spring or a controller threw on the API's paths, as a problem. A thing nobody foresaw is logged whole and
 * answered with 500 and no more.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class ApiExceptions implements HandlerExceptionResolver {

	private static final Logger log = LoggerFactory.getLogger(ApiExceptions.class);

	private final ProblemWriter problems;

	ApiExceptions(ProblemWriter problems) {
		this.problems = problems;
	}

	@Override
	public @Nullable ModelAndView resolveException(HttpServletRequest request, HttpServletResponse response,
			@Nullable Object handler, Exception thrown) {
		if (!ProblemWriter.speaksJson(request.getRequestURI()) || response.isCommitted()
				|| thrown instanceof AccessDeniedException || thrown instanceof AuthenticationException) {
			return null;
		}
		try {
			answer(request, response, thrown);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		return new ModelAndView();
	}

	private void answer(HttpServletRequest request, HttpServletResponse response, Exception thrown)
			throws IOException {
		if (find(thrown, BodyLimit.TooLarge.class).isPresent()) {
			this.problems.write(request, response, HttpStatus.CONTENT_TOO_LARGE, "body-too-large");
			return;
		}
		switch (thrown) {
			case HttpMessageNotReadableException unreadable ->
				this.problems.writeFaults(request, response, List.of(fault(unreadable)));
			case MethodArgumentTypeMismatchException mismatch -> this.problems.writeFaults(request, response,
					List.of(FieldProblem.of("?" + mismatch.getName(), "impossible-value")));
			case MissingServletRequestParameterException missing -> this.problems.writeFaults(request, response,
					List.of(FieldProblem.of("?" + missing.getParameterName(), "missing")));
			case ErrorResponse known -> known(request, response, thrown, known);
			default -> {
				log.error("{} {} failed", request.getMethod(), request.getRequestURI(), thrown);
				this.problems.write(request, response, HttpStatus.INTERNAL_SERVER_ERROR, "internal");
			}
		}
	}

	private void known(HttpServletRequest request, HttpServletResponse response, Exception thrown, ErrorResponse known)
			throws IOException {
		HttpStatus status = HttpStatus.valueOf(known.getStatusCode().value());
		if (thrown instanceof HttpRequestMethodNotSupportedException method && method.getSupportedHttpMethods() != null) {
			response.setHeader(HttpHeaders.ALLOW, String.join(", ", method.getSupportedMethods()));
		}
		this.problems.write(request, response, status, code(status));
	}

	/** The code of what has no better one than its status. */
	static String code(HttpStatus status) {
		return switch (status) {
			case UNAUTHORIZED -> "not-signed-in";
			case FORBIDDEN -> "forbidden";
			case NOT_FOUND -> "not-found";
			case METHOD_NOT_ALLOWED -> "method-not-allowed";
			case NOT_ACCEPTABLE -> "not-acceptable";
			case CONTENT_TOO_LARGE -> "body-too-large";
			case UNSUPPORTED_MEDIA_TYPE -> "unsupported-media-type";
			default -> status.is4xxClientError() ? "bad-request" : "internal";
		};
	}

	private static FieldProblem fault(HttpMessageNotReadableException unreadable) {
		return find(unreadable, JacksonException.class).map(fault -> JsonFaults.of(fault, ""))
			.orElseGet(() -> FieldProblem.of("", "missing-body"));
	}

	private static <T extends Throwable> Optional<T> find(Throwable thrown, Class<T> wanted) {
		for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
			if (wanted.isInstance(cause)) {
				return Optional.of(wanted.cast(cause));
			}
		}
		return Optional.empty();
	}

}
