package org.yuegang.liaison.system;

import java.util.List;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/**
 * Answers the API's callers: what was done, or an RFC 9457 problem in their language. Every refusal is logged here
 * once, with the officer and the code, and never with what was sent.
 */
@Component
public class Problems {

	private static final Logger log = LoggerFactory.getLogger(Problems.class);

	private final Sentences sentences;

	private final CurrentOfficer officer;

	Problems(Sentences sentences, CurrentOfficer officer) {
		this.sentences = sentences;
		this.officer = officer;
	}

	/** 200 with the value, or the problem. */
	public <T> ResponseEntity<Object> answer(Outcome<T> outcome) {
		return answer(outcome, ResponseEntity::ok);
	}

	/** What {@code done} makes of the value, or the problem. */
	public <T> ResponseEntity<Object> answer(Outcome<T> outcome, Function<T, ResponseEntity<?>> done) {
		return switch (outcome) {
			case Outcome.Done<T>(T value) -> entity(done.apply(value));
			case Outcome.NotFound<T> ignored -> problem(HttpStatus.NOT_FOUND, "not-found");
			case Outcome.Invalid<T>(List<FieldProblem> problems) -> invalid(problems);
			case Outcome.Forbidden<T>(Refusal refusal) -> refused(HttpStatus.FORBIDDEN, refusal);
			case Outcome.Stale<T>(int expected, int actual) -> stale(expected, actual);
			case Outcome.Refused<T>(Refusal refusal) -> refused(HttpStatus.UNPROCESSABLE_CONTENT, refusal);
		};
	}

	/** What {@code read} makes of what was sent, or 400, naming every field that could not be read. */
	public <T> ResponseEntity<Object> answer(Reading<T> reading, Function<T, ResponseEntity<Object>> read) {
		return reading instanceof Reading.Read<T>(T value) ? read.apply(value) : invalid(reading.problems());
	}

	/** 400, naming every field. */
	public ResponseEntity<Object> invalid(List<FieldProblem> problems) {
		return send(of(HttpStatus.BAD_REQUEST, "invalid", problems));
	}

	/** A problem of the API itself, its sentence under {@code problem.<code>}. */
	public ResponseEntity<Object> problem(HttpStatus status, String code, String... arguments) {
		return send(of(status, code, arguments));
	}

	/** The same, not yet sent: for filters. Logs like the others. */
	public Problem of(HttpStatus status, String code, String... arguments) {
		return of(status, code, this.sentences.of("problem." + code, List.of(arguments), this.sentences.language()),
				List.of(), null);
	}

	/** A problem with the faults of a body, not yet sent. */
	public Problem of(HttpStatus status, String code, List<FieldProblem> problems) {
		Language language = this.sentences.language();
		List<Problem.Fault> faults = problems.stream()
			.map(one -> new Problem.Fault(one.pointer(), one.code(), this.sentences.of(one, language)))
			.toList();
		return of(status, code, this.sentences.of("problem." + code, List.of(), language), faults, null);
	}

	private ResponseEntity<Object> refused(HttpStatus status, Refusal refusal) {
		return send(of(status, refusal.code(), this.sentences.of(refusal, this.sentences.language()), List.of(), null));
	}

	private ResponseEntity<Object> stale(int expected, int actual) {
		String detail = this.sentences.of("problem.stale", List.of(Integer.toString(expected), Integer.toString(actual)),
				this.sentences.language());
		return send(of(HttpStatus.CONFLICT, "stale", detail, List.of(), actual));
	}

	private Problem of(HttpStatus status, String code, String detail, List<Problem.Fault> faults,
			@Nullable Integer revision) {
		log.info("{} answered {} {}{}", this.officer.find().map(Officer::code).orElse("nobody"), status.value(), code,
				faults.isEmpty() ? "" : faults.stream().map(fault -> Logged.of(fault.pointer()) + " " + fault.code()).toList());
		String title = this.sentences.of("problem-title." + status.value(), List.of(), this.sentences.language());
		return new Problem(Problem.typeOf(code), title, status.value(), detail, code, faults, revision);
	}

	private static ResponseEntity<Object> send(Problem problem) {
		return ResponseEntity.status(problem.status()).contentType(MediaType.APPLICATION_PROBLEM_JSON).body(problem);
	}

	private static ResponseEntity<Object> entity(ResponseEntity<?> entity) {
		return ResponseEntity.status(entity.getStatusCode()).headers(entity.getHeaders()).body(entity.getBody());
	}

}
