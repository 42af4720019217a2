package org.yuegang.liaison.lifecycle.web;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import io.swagger.v3.oas.annotations.Operation;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.yuegang.liaison.deadline.Duty;
import org.yuegang.liaison.deadline.DutyBook;
import org.yuegang.liaison.deadline.DutyCursor;
import org.yuegang.liaison.deadline.DutyKind;
import org.yuegang.liaison.deadline.DutyKinds;
import org.yuegang.liaison.deadline.DutyQuery;
import org.yuegang.liaison.deadline.DutyWords;
import org.yuegang.liaison.deadline.ForwardPlan;
import org.yuegang.liaison.deadline.OwedDuty;
import org.yuegang.liaison.lifecycle.LocalNumbers;
import org.yuegang.liaison.system.Answers;
import org.yuegang.liaison.system.FieldProblem;
import org.yuegang.liaison.system.Language;
import org.yuegang.liaison.system.Officer;
import org.yuegang.liaison.system.Problems;
import org.yuegang.liaison.system.Role;
import org.yuegang.liaison.system.Sentences;

/** {@code GET /api/v1/obligations}: what is owed now by either side, as this node knows it, the earliest due first. */
@RestController
class ObligationsController {

	private static final int LARGEST_PAGE = 200;

	private final DutyBook book;

	private final DutyKinds kinds;

	private final DutyWords words;

	private final ForwardPlan plan;

	private final LocalNumbers numbers;

	private final Sentences sentences;

	private final Problems problems;

	private final Clock clock;

	ObligationsController(DutyBook book, DutyKinds kinds, DutyWords words, ForwardPlan plan, LocalNumbers numbers, Sentences sentences,
			Problems problems, Clock clock) {
		this.book = book;
		this.kinds = kinds;
		this.words = words;
		this.plan = plan;
		this.numbers = numbers;
		this.sentences = sentences;
		this.problems = problems;
		this.clock = clock;
	}

	@GetMapping("/api/v1/obligations")
	@Operation(operationId = "listObligations", summary = "What is owed now by either side, the earliest due first")
	@Answers(Obligation.Page.class)
	ResponseEntity<Object> list(Officer officer, @RequestParam(required = false) @Nullable String debtor,
			@RequestParam(required = false) @Nullable DutyKind kind,
			@RequestParam(required = false) @Nullable Boolean overdue,
			@RequestParam(required = false) @Nullable DutyCursor after, @RequestParam(defaultValue = "50") int limit) {
		if (officer.roles().equals(Set.of(Role.ADMINISTRATOR)) || officer.roles().isEmpty()) {
			return this.problems.problem(HttpStatus.FORBIDDEN, "forbidden");
		}
		if (limit < 1 || limit > LARGEST_PAGE) {
			return this.problems.invalid(List.of(FieldProblem.of("?limit", "impossible-value")));
		}
		if (kind != null && this.kinds.find(kind).isEmpty()) {
			return this.problems.invalid(List.of(FieldProblem.of("?kind", "impossible-value")));
		}
		Instant now = this.clock.instant();
		// One more than asked for tells whether another page follows.
		List<OwedDuty> found = this.book
			.open(new DutyQuery(debtor, kind, overdue, now, after, limit + 1));
		List<OwedDuty> page = found.subList(0, Math.min(limit, found.size()));
		return ResponseEntity.ok(new Obligation.Page(page.stream().map(owed -> obligation(owed, now)).toList(),
				found.size() > limit ? DutyCursor.of(page.getLast()).toString() : null));
	}

	private Obligation obligation(OwedDuty owed, Instant now) {
		Duty duty = owed.duty();
		Language language = this.sentences.language();
		return new Obligation(this.numbers.refOf(owed.subject()).orElse(null), owed.subject(), owed.feature(),
				duty.key(), duty.kind(), duty.urgency(), duty.debtor(), duty.creditor(), duty.since(), duty.due(),
				duty.isOverdue(now), duty.stoppedUntil(), duty.policy(), this.words.name(duty, language),
				this.words.clock(duty, language, now), this.words.reckoned(duty, language).orElse(null),
				next(duty, language, now),
				this.plan.of(duty, language, now));
	}

	private Obligation.@Nullable Next next(Duty duty, Language language, Instant now) {
		Optional<String> sentence = this.words.next(duty, language, now);
		return duty.nextRung()
			.flatMap(rung -> sentence
				.map(words -> new Obligation.Next(rung.number(), rung.at(), rung.kind(), rung.calls(), words)))
			.orElse(null);
	}

}
