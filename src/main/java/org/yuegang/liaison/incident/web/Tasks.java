package org.yuegang.liaison.incident.web;

import java.time.Clock;
import java.util.List;
import java.util.Set;

import org.springframework.stereotype.Component;
import org.yuegang.liaison.incident.notice.Notice;
import org.yuegang.liaison.incident.notice.NoticeChecks;
import org.yuegang.liaison.incident.notice.NoticeReader;
import org.yuegang.liaison.incident.notice.Step;
import org.yuegang.liaison.system.FieldProblem;
import tools.jackson.databind.JsonNode;

/** How far each step of a notice has come, and what is missing in it. */
@Component
class Tasks {

	private final NoticeChecks checks;

	private final ChangeWords places;

	private final Clock clock;

	Tasks(NoticeChecks checks, ChangeWords places, Clock clock) {
		this.checks = checks;
		this.places = places;
		this.clock = clock;
	}

	/** How a step stands, in the order of urgency. */
	enum Standing {

		NEEDED_TO_SUBMIT, NEEDED_TO_ISSUE, FILLED, EMPTY

	}

	/** @param lacking what is missing, in words */
	record Task(NoticeStep step, Standing standing, List<String> lacking) {

		public boolean isOpen() {
			return this.standing == Standing.NEEDED_TO_SUBMIT || this.standing == Standing.NEEDED_TO_ISSUE;
		}

	}

	/** @param made the duty keys of the promises of earlier versions */
	List<Task> of(Notice notice, Set<String> made) {
		JsonNode json = NoticeReader.write(notice);
		List<FieldProblem> first = this.checks.missing(notice, Step.SUBMIT, this.clock.instant());
		List<FieldProblem> all = this.checks.problems(notice, Step.ISSUE, made, this.clock.instant());
		return NoticeStep.of(notice.kind()).stream().map(step -> {
			List<String> now = lacking(first, step, json);
			List<String> later = lacking(all, step, json);
			Standing standing = !now.isEmpty() ? Standing.NEEDED_TO_SUBMIT
					: !later.isEmpty() ? Standing.NEEDED_TO_ISSUE : isFilled(step, json) ? Standing.FILLED : Standing.EMPTY;
			return new Task(step, standing, now.isEmpty() ? later : now);
		}).toList();
	}

	private List<String> lacking(List<FieldProblem> problems, NoticeStep step, JsonNode notice) {
		return problems.stream()
			.filter(problem -> NoticeStep.at(NoticeEdit.onPage(problem, notice).pointer()) == step)
			.map(problem -> this.places.place(problem.pointer()))
			.distinct()
			.toList();
	}

	private static boolean isFilled(NoticeStep step, JsonNode json) {
		return step == NoticeStep.LOTS
				? json.path("products").valueStream().anyMatch(product -> product.has("lots"))
				: step.fields().stream().anyMatch(json::has);
	}

}
