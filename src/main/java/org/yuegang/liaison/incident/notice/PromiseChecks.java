package org.yuegang.liaison.incident.notice;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.yuegang.liaison.system.BilingualText;
import org.yuegang.liaison.system.FieldProblem;

/** What is wrong with the promises of a notice. */
final class PromiseChecks {

	private PromiseChecks() {
	}

	/** @param made the duty keys of the promises of earlier versions: those may be repeated when overdue, and taken back */
	static List<FieldProblem> problems(List<Promise> promises, Set<String> made, Instant at) {
		List<FieldProblem> problems = new ArrayList<>();
		for (int i = 0; i < promises.size(); i++) {
			Promise promise = promises.get(i);
			boolean before = made.contains(promise.dutyKey());
			String place = "/promises/" + i;
			if (promise.isWithdrawn()) {
				reason(promise.withdrawn(), before, place + "/withdrawn", problems);
			}
			else if (!before && !promise.by().isAfter(at)) {
				problems.add(FieldProblem.of(place + "/by", "promise-past"));
			}
		}
		return problems;
	}

	private static void reason(@Nullable BilingualText reason, boolean made, String pointer, List<FieldProblem> problems) {
		if (!made) {
			problems.add(FieldProblem.of(pointer, "promise-not-made"));
		}
		if (reason == null || !reason.isComplete()) {
			problems.add(FieldProblem.of(pointer, "both-texts-needed"));
		}
	}

}
