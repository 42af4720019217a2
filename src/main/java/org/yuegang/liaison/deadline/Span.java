package org.yuegang.liaison.deadline;

import java.time.Duration;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import org.jspecify.annotations.Nullable;

/**
 * How long something may take: clock time ({@code PT30M}), or joint working days, written {@code J1}: days worked by
 * both sides, ending at the same time of day in UTC+8.
 */
public record Span(@Nullable Duration clock, int jointDays) {

	public static Span of(Duration clock) {
		return new Span(clock, 0);
	}

	public static Span jointDays(int days) {
		return new Span(null, days);
	}

	@JsonCreator
	public static Span parse(String text) {
		return text.startsWith("J") ? jointDays(Integer.parseInt(text.substring(1))) : of(Duration.parse(text));
	}

	@JsonValue
	@Override
	public String toString() {
		return this.clock != null ? this.clock.toString() : "J" + this.jointDays;
	}

}
