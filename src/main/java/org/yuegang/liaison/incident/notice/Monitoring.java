package org.yuegang.liaison.incident.notice;

import java.time.LocalDate;

import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** The programme or period a notice of kind MONITORING reports on. */
public record Monitoring(@Nullable @Size(max = 300) String programme, @Nullable LocalDate from,
		@Nullable LocalDate to) {
}
