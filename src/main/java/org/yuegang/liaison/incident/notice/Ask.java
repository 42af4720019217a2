package org.yuegang.liaison.incident.notice;

import org.jspecify.annotations.Nullable;
import org.yuegang.liaison.system.BilingualText;

/** What the other side is asked to do, and by when. */
public record Ask(@Nullable AskKind kind, @Nullable BilingualText text, @Nullable When by) {
}
