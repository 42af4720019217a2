package org.yuegang.liaison.deadline;

import java.time.Instant;
import java.util.List;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

/**
 * The terms of a duty as the policy gives them and as the act that creates the duty carries them: when it falls due
 * after its start, and the ladder counted from the due time.
 */
public record Term(DutyKind kind, Span within, List<Step> ladder) {

	public Term {
		Objects.requireNonNull(kind);
		Objects.requireNonNull(within);
		ladder = List.copyOf(ladder);
	}

	/** One step: {@code after} the due time, what is done, and who is called. */
	public record Step(Span after, RungKind kind, List<Called> calls) {

		public Step {
			Objects.requireNonNull(after);
			Objects.requireNonNull(kind);
			calls = List.copyOf(calls);
		}

	}

	/** The instants that follow from a start, on the joint calendar. */
	public Times from(Instant start, JointCalendar calendar) {
		Instant due = calendar.after(start, this.within);
		return new Times(due, this.ladder.stream().map(step -> calendar.after(due, step.after())).toList(),
				calendar.reckoning(start, this.within));
	}

	/**
	 * When a duty falls due and when each step of its ladder is taken; UTC.
	 *
	 * @param reckoning how the due time was counted; null in acts of before it was kept
	 */
	public record Times(Instant due, List<Instant> steps, @Nullable Reckoning reckoning) {

		public Times {
			Objects.requireNonNull(due);
			steps = List.copyOf(steps);
		}

		public Times(Instant due, List<Instant> steps) {
			this(due, steps, null);
		}

	}

}
