package org.yuegang.liaison.incident.notice;

import java.math.BigDecimal;

import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.yuegang.liaison.system.Coded;
import org.yuegang.liaison.system.Identifier;

/**
 * What one side's law allows: a value, or words where it has none (不得檢出), and the standard that says so.
 *
 * @param unit of the value; the unit of the result where it is left out
 */
public record Limit(@Nullable @PositiveOrZero BigDecimal value, @Nullable @Coded("units") String unit,
		@Nullable @Size(max = 200) String text, @Nullable @Identifier @Size(max = 100) String standard) {
}
