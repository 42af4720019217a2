package org.yuegang.liaison.incident.state;

import java.time.Instant;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * A REMIND or an ESCALATE.
 *
 * @param version the version in force when it was made
 * @param duty the unmet duty it is about; null when an officer escalated with a reason of their own
 * @param unit the unit that made it, which alone may stand it down
 */
public record Alarm(UUID act, boolean escalates, int version, @Nullable String duty, String unit, Instant at) {
}
