package org.yuegang.liaison.incident.notice;

import org.jspecify.annotations.Nullable;
import org.yuegang.liaison.system.Length;

/**
 * By when an order has to be carried out: at a time, or within a length of time.
 *
 * @param after what {@code within} counts from; the order itself where it is left out
 */
public record Due(@Nullable When at, @Nullable Length within, @Nullable DueAfter after) {
}
