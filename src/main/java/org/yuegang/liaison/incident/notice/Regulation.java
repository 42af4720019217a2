package org.yuegang.liaison.incident.notice;

import java.time.LocalDate;

import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.yuegang.liaison.system.BilingualText;
import org.yuegang.liaison.system.Identifier;

/** The rule a notice of kind REGULATION is about; number and title as promulgated. */
public record Regulation(@Nullable @Identifier @Size(max = 100) String number, @Nullable @Size(max = 300) String title,
		@Nullable LocalDate effective, @Nullable @Identifier @Size(max = 100) String replaces,
		@Nullable BilingualText change, @Nullable @Size(max = 500) String link) {
}
