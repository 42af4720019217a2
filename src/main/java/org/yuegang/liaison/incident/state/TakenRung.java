package org.yuegang.liaison.incident.state;

import java.time.Instant;
import java.util.UUID;

/**
 * A step of a duty's ladder that was taken.
 *
 * @param own whether the debtor's node only told its own officers
 */
public record TakenRung(UUID act, String duty, int step, boolean own, Instant at) {
}
