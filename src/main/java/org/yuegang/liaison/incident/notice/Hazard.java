package org.yuegang.liaison.incident.notice;

import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.yuegang.liaison.system.Coded;

/** What is or may be wrong with the food, by code; each side reads its own term. */
public record Hazard(@Nullable @Coded("hazards") String code, @Nullable @Coded("hazard-categories") String category,
		@Nullable @Size(max = 1000) String note) {
}
