package org.yuegang.liaison.incident.notice;

import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** People affected: counts only, never a name. */
public record People(@Nullable @PositiveOrZero Integer ill, @Nullable @PositiveOrZero Integer hospital,
		@Nullable @PositiveOrZero Integer dead, @Nullable @Size(max = 1000) String symptoms,
		@Nullable When onset) {
}
