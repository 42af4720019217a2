package org.yuegang.liaison.incident.notice;

import org.jspecify.annotations.Nullable;

/** When it happened, when the originating side learned of it, when samples were taken and results known. */
public record Times(@Nullable Timing occurred, @Nullable Timing learned, @Nullable Timing sampled,
		@Nullable Timing resulted) {
}
