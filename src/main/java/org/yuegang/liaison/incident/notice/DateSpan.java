package org.yuegang.liaison.incident.notice;

import org.jspecify.annotations.Nullable;

/**
 * A span of time, known as far as its ends are known: sampled from the 7th to the 9th, on the 16th or before, about
 * August.
 */
public record DateSpan(@Nullable When from, @Nullable When to, @Nullable Boolean approximate) implements Timing {
}
