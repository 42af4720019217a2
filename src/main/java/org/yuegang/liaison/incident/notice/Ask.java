package org.yuegang.liaison.incident.notice;

import org.jspecify.annotations.Nullable;
import org.yuegang.liaison.system.BilingualText;
import org.yuegang.liaison.system.Coded;

/**
 * What the other side is asked to do, and by when.
 *
 * @param measure of the list {@code measures}: which measure is asked for
 */
public record Ask(@Nullable AskKind kind, @Nullable @Coded("measures") String measure, @Nullable BilingualText text,
		@Nullable When by) {
}
