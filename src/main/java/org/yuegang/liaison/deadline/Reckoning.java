package org.yuegang.liaison.deadline;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

/**
 * How a due time was counted in joint days, kept with the time: a calendar that changes later explains nothing of it.
 *
 * @param from the start it was counted from
 * @param fromEndOfDay whether the start lay on a day that is no joint day, so that it was counted from that day's end
 * @param skipped what was left out besides ordinary weekends, in order
 * @param unknown the years that were counted without a calendar
 * @param standstill by how much the time moved since because the clock was stopped
 */
public record Reckoning(Span within, Instant from, boolean fromEndOfDay, List<Skipped> skipped, List<Integer> unknown,
		@Nullable Duration standstill) {

	public Reckoning {
		Objects.requireNonNull(within);
		Objects.requireNonNull(from);
		skipped = List.copyOf(skipped);
		unknown = List.copyOf(unknown);
	}

	/** Why days were left out. */
	public enum Why {

		/** A holiday of either side. */
		HOLIDAY,
		/** A Saturday or Sunday that one side works in exchange and the other does not. */
		MAKE_UP_DAY

	}

	/** Days in a row that were left out, {@code to} included. */
	public record Skipped(LocalDate from, LocalDate to, Why why) {

		public Skipped {
			Objects.requireNonNull(from);
			Objects.requireNonNull(to);
			Objects.requireNonNull(why);
		}

	}

	/** The same after the clock stood still for that long in all. */
	public Reckoning withStandstill(Duration stood) {
		return new Reckoning(this.within, this.from, this.fromEndOfDay, this.skipped, this.unknown, stood);
	}

	/** Puts days in a row together; a weekend between two days left out for the same reason belongs to them. */
	static final class Writer {

		private final List<Skipped> skipped = new ArrayList<>();

		private @Nullable LocalDate previous;

		/** Where the days began that were passed in a row up to now. */
		private LocalDate row = LocalDate.MIN;

		void passed(LocalDate day, Optional<Why> why) {
			if (this.previous == null || !this.previous.plusDays(1).equals(day)) {
				this.row = day;
			}
			this.previous = day;
			why.ifPresent(reason -> add(day, reason));
		}

		private void add(LocalDate day, Why why) {
			Skipped last = this.skipped.isEmpty() ? null : this.skipped.getLast();
			if (last != null && last.why() == why && !last.to().isBefore(this.row)) {
				this.skipped.removeLast();
				this.skipped.add(new Skipped(last.from(), day, why));
			}
			else {
				this.skipped.add(new Skipped(day, day, why));
			}
		}

		List<Skipped> skipped() {
			return this.skipped;
		}

	}

}
