package org.yuegang.liaison.incident.notice;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * One difference between two versions of a notice.
 *
 * @param pointer its place in the newer version; of what was removed, in the older
 * @param material whether it alone makes the new version a material one
 */
public record Change(String pointer, ChangeKind kind, @Nullable JsonNode before, @Nullable JsonNode after,
		boolean material) {
}
