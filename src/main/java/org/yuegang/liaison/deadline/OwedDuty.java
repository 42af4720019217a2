package org.yuegang.liaison.deadline;

import java.util.UUID;

/**
 * A duty with the case it belongs to.
 *
 * @param feature the feature that owns it, as {@link OnLapse#feature()} names it
 */
public record OwedDuty(UUID subject, String feature, Duty duty) {
}
