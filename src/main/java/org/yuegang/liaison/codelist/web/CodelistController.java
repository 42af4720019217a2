package org.yuegang.liaison.codelist.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;

import io.swagger.v3.oas.annotations.Operation;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.yuegang.liaison.codelist.Code;
import org.yuegang.liaison.codelist.Codelists;
import org.yuegang.liaison.system.Answers;
import org.yuegang.liaison.system.LocalTimes;
import org.yuegang.liaison.system.Outcome;
import org.yuegang.liaison.system.Problems;

/** The lists and their codes, as they stand today or on a day asked for. */
@RestController
class CodelistController {

	private final Codelists codelists;

	private final Clock clock;

	private final Problems problems;

	CodelistController(Codelists codelists, Problems problems, Clock clock) {
		this.codelists = codelists;
		this.problems = problems;
		this.clock = clock;
	}

	record Lists(Set<String> items) {
	}

	record Codes(String list, LocalDate at, List<Code> items) {
	}

	@GetMapping("/api/v1/codelists")
	@Operation(operationId = "listCodelists", summary = "The names of the lists of codes")
	@Answers(Lists.class)
	Lists lists() {
		return new Lists(this.codelists.names());
	}

	/** @param at the day, UTC+8; today where it is left out */
	@GetMapping("/api/v1/codelists/{list}")
	@Operation(operationId = "getCodelist", summary = "The codes of a list as they stand on a day")
	@Answers(Codes.class)
	ResponseEntity<Object> codes(@PathVariable String list,
			@RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate at) {
		LocalDate day = at == null ? LocalDate.ofInstant(this.clock.instant(), LocalTimes.ZONE) : at;
		return this.problems.answer(this.codelists.names().contains(list)
				? new Outcome.Done<>(new Codes(list, day, this.codelists.all(list, day))) : new Outcome.NotFound<>());
	}

}
