package org.yuegang.liaison.incident.notice;

import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.yuegang.liaison.system.FieldProblem;

/** Where the entries of a notice do not fit together: they point to what is not there, or end before they begin. */
final class EntryChecks {

	private final Notice notice;

	private final List<FieldProblem> problems = new ArrayList<>();

	private EntryChecks(Notice notice) {
		this.notice = notice;
	}

	static List<FieldProblem> of(Notice notice) {
		EntryChecks checks = new EntryChecks(notice);
		for (int i = 0; i < notice.results().size(); i++) {
			checks.result(notice.results().get(i), "/results/" + i);
		}
		for (int i = 0; i < notice.distribution().size(); i++) {
			checks.distribution(notice.distribution().get(i), "/distribution/" + i);
		}
		for (int i = 0; i < notice.measures().size(); i++) {
			checks.measure(notice.measures().get(i), "/measures/" + i);
		}
		if (notice.times() != null) {
			checks.span(notice.times().occurred(), "/times/occurred");
			checks.span(notice.times().learned(), "/times/learned");
			checks.span(notice.times().sampled(), "/times/sampled");
			checks.span(notice.times().resulted(), "/times/resulted");
		}
		return checks.problems;
	}

	private void result(LabResult result, String place) {
		productAndLot(result.product(), result.lot(), place);
		reference(result.hazard(), this.notice.hazards(), place + "/hazard");
		LimitOperator operator = result.operator();
		if (operator != null && !operator.takesValue() && result.value() != null) {
			this.problems.add(FieldProblem.of(place + "/value", "value-not-wanted", operator.name()));
		}
	}

	private void distribution(Distribution part, String place) {
		productAndLot(part.product(), part.lot(), place);
		reference(part.operator(), this.notice.operators(), place + "/operator");
	}

	private void measure(Measure measure, String place) {
		reference(measure.product(), this.notice.products(), place + "/product");
		for (int i = 0; i < measure.lots().size(); i++) {
			reference(measure.lots().get(i), lotsOf(measure.product()), place + "/lots/" + i);
		}
		order(measure.from(), measure.until(), place + "/until");
		Due due = measure.due();
		if (due != null && due.at() != null && (due.within() != null || due.after() != null)) {
			this.problems.add(FieldProblem.of(place + "/due/within", "one-of-two"));
		}
	}

	private void span(@Nullable Timing timing, String place) {
		if (timing instanceof DateSpan(When from, When to, Boolean approximate)) {
			if (from == null && to == null) {
				this.problems.add(FieldProblem.of(place + "/from", "missing"));
			}
			order(from, to, place + "/to");
		}
	}

	private void productAndLot(@Nullable Integer product, @Nullable Integer lot, String place) {
		reference(product, this.notice.products(), place + "/product");
		if (product == null || product < this.notice.products().size()) {
			reference(lot, lotsOf(product), place + "/lot");
		}
	}

	private List<Lot> lotsOf(@Nullable Integer product) {
		return product == null || product >= this.notice.products().size() ? List.of()
				: this.notice.products().get(product).lots();
	}

	private void reference(@Nullable Integer index, List<?> list, String pointer) {
		if (index != null && index >= list.size()) {
			this.problems.add(FieldProblem.of(pointer, "no-such-entry", String.valueOf(index)));
		}
	}

	private void order(@Nullable When from, @Nullable When to, String pointer) {
		if (from != null && to != null && to.isBefore(from)) {
			this.problems.add(FieldProblem.of(pointer, "ends-before-start"));
		}
	}

}
