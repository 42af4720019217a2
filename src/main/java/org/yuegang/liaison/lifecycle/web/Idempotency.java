package org.yuegang.liaison.lifecycle.web;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Pattern;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.ContentCachingResponseWrapper;
import org.yuegang.liaison.journal.Durable;
import org.yuegang.liaison.system.CurrentOfficer;
import org.yuegang.liaison.system.Officer;
import org.yuegang.liaison.system.Problems;
import tools.jackson.databind.json.JsonMapper;

/**
 * Makes a POST with an {@code Idempotency-Key} take effect once. Key and answer are written in the very transaction
 * of the command, which joins the one opened here: after a crash there are both or neither. The answer leaves only
 * when that is on disk.
 *
 * <p>A key belongs to its officer and to one request. What was refused changed nothing and keeps no key: the same
 * request may be sent again with it.
 */
@Component
class Idempotency extends OncePerRequestFilter {

	static final String HEADER = "Idempotency-Key";

	static final Pattern KEY = Pattern.compile("[\\x21-\\x7e]{1,200}");

	private final IdempotencyKeys keys;

	private final CurrentOfficer current;

	private final Problems problems;

	private final JsonMapper json;

	private final TransactionTemplate transaction;

	private final Durable durable;

	Idempotency(IdempotencyKeys keys, CurrentOfficer current, Problems problems, JsonMapper json,
			PlatformTransactionManager transactions, Durable durable) {
		this.keys = keys;
		this.current = current;
		this.problems = problems;
		this.json = json;
		this.transaction = new TransactionTemplate(transactions);
		this.durable = durable;
	}

	@Override
	protected boolean shouldNotFilter(HttpServletRequest request) {
		return !request.getMethod().equals("POST") || request.getHeader(HEADER) == null
				|| !request.getRequestURI().startsWith("/api/v1/") || this.current.find().isEmpty();
	}

	@Override
	protected void doFilterInternal(HttpServletRequest given, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		String key = given.getHeader(HEADER);
		if (!KEY.matcher(key).matches()) {
			refuse(response, HttpStatus.BAD_REQUEST, "idempotency-key-malformed");
			return;
		}
		String officer = this.current.find().map(Officer::code).orElseThrow();
		RepeatableRequest request = new RepeatableRequest(given);
		Optional<KeptAnswer> kept = this.keys.find(officer, key);
		if (kept.isPresent()) {
			repeat(response, request, kept.get());
			return;
		}
		ContentCachingResponseWrapper answer = new ContentCachingResponseWrapper(response);
		if (serve(officer, key, request, answer, chain)) {
			answer.copyBodyToResponse();
			return;
		}
		Optional<KeptAnswer> meanwhile = this.keys.find(officer, key);
		if (meanwhile.isPresent()) {
			repeat(response, request, meanwhile.get());
		}
		else {
			refuse(response, HttpStatus.CONFLICT, "idempotency-key-in-use");
		}
	}

	/** Whether the request was served; it was not when another one holds the key. */
	private boolean serve(String officer, String key, RepeatableRequest request, ContentCachingResponseWrapper answer,
			FilterChain chain) throws ServletException, IOException {
		Passage passage = new Passage(chain, request, answer);
		boolean served = Boolean.TRUE.equals(this.transaction.execute(status -> {
			if (!this.keys.take(officer, key, request.hash())) {
				status.setRollbackOnly();
				return false;
			}
			if (passage.fails() || answer.getStatus() >= 400) {
				status.setRollbackOnly();
			}
			else {
				this.keys.keep(officer, key, new KeptAnswer(request.hash(), answer.getStatus(), answer.getContentType(),
						answer.getHeader(HttpHeaders.LOCATION), text(answer)));
			}
			return true;
		}));
		passage.rethrow();
		if (served) {
			this.durable.force();
		}
		return served;
	}

	private void repeat(HttpServletResponse response, RepeatableRequest request, KeptAnswer kept) throws IOException {
		if (!kept.requestHash().equals(request.hash())) {
			refuse(response, HttpStatus.UNPROCESSABLE_CONTENT, "idempotency-key-reused");
			return;
		}
		response.setStatus(kept.status());
		response.setHeader("Idempotency-Replayed", "true");
		if (kept.location() != null) {
			response.setHeader(HttpHeaders.LOCATION, kept.location());
		}
		if (kept.contentType() != null) {
			response.setContentType(kept.contentType());
		}
		response.getOutputStream().write(kept.body().getBytes(StandardCharsets.UTF_8));
	}

	private void refuse(HttpServletResponse response, HttpStatus status, String code) throws IOException {
		response.setStatus(status.value());
		response.setContentType("application/problem+json");
		response.getOutputStream().write(this.json.writeValueAsBytes(this.problems.of(status, code)));
	}

	private static String text(ContentCachingResponseWrapper answer) {
		return new String(answer.getContentAsByteArray(), StandardCharsets.UTF_8);
	}

	/** The rest of the chain, run inside the transaction, whose checked exceptions come out after it. */
	private static final class Passage {

		private final FilterChain chain;

		private final HttpServletRequest request;

		private final HttpServletResponse response;

		private @Nullable Exception thrown;

		Passage(FilterChain chain, HttpServletRequest request, HttpServletResponse response) {
			this.chain = chain;
			this.request = request;
			this.response = response;
		}

		boolean fails() {
			try {
				this.chain.doFilter(this.request, this.response);
			}
			catch (IOException | ServletException ex) {
				this.thrown = ex;
			}
			return this.thrown != null;
		}

		void rethrow() throws IOException, ServletException {
			if (this.thrown instanceof IOException io) {
				throw io;
			}
			if (this.thrown instanceof ServletException servlet) {
				throw servlet;
			}
		}

	}

}
