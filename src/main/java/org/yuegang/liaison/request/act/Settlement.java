package org.yuegang.liaison.request.act;

import org.jspecify.annotations.Nullable;
import org.yuegang.liaison.system.BilingualText;

/** SETTLE: the answer is enough. */
public record Settlement(@Nullable BilingualText note) implements RequestForm {
}
