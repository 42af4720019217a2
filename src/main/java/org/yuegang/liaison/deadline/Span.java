package org.yuegang.liaison.deadline;

import java.time.Duration;
import java.time.format.DateTimeParseException;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import org.jspecify.annotations.Nullable;

/**
 * How long something may take: clock time ({@code PT30M}), or joint working days, written {@code J1}: days worked by
 * both sides, ending at the same time of day in UTC+8.
 */
public record Span(@Nullable Duration clock, int jointDays) {

	/** No time at all: at once. */
	public static final Span NONE = of(Duration.ZERO);

	public Span {
		if (jointDays < 0 || (clock != null && (clock.isNegative() || jointDays != 0))) {
			throw new IllegalArgumentException("A span is clock time or joint days, and not less than none");
		}
	}

	public static Span of(Duration clock) {
		return new Span(clock, 0);
	}

	public static Span jointDays(int days) {
		return new Span(null, days);
	}

	/** @throws IllegalArgumentException for anything but a duration or {@code J} and a number */
	@JsonCreator
	public static Span parse(String text) {
		try {
			return text.startsWith("J") ? jointDays(Integer.parseInt(text.substring(1))) : of(Duration.parse(text));
		}
		catch (DateTimeParseException | NumberFormatException ex) {
			throw new IllegalArgumentException("\"" + text + "\" is no span: write PT30M, P1D or J1", ex);
		}
	}

	@JsonValue
	@Override
	public String toString() {
		return this.clock != null ? this.clock.toString() : "J" + this.jointDays;
	}

}
