package org.yuegang.liaison.incident.notice;

import java.math.BigDecimal;

import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * By what the laboratory multiplied what it measured to arrive at the value: the residue of a dried food, for instance,
 * as that of the fresh one.
 *
 * @param from what was measured
 * @param to what the value stands for
 */
public record Factor(@Nullable @PositiveOrZero BigDecimal value, @Nullable @Size(max = 100) String from,
		@Nullable @Size(max = 100) String to, @Nullable @Size(max = 300) String reason) {
}
