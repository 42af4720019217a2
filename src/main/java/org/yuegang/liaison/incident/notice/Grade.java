package org.yuegang.liaison.incident.notice;

import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/** The grade of the event by each side's own emergency plan. The two are never mapped onto each other. */
public record Grade(@Nullable @Size(max = 40) String origin, @Nullable @Size(max = 40) String other) {
}
