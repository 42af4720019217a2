package org.yuegang.liaison.meeting.act;

import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.yuegang.liaison.system.BilingualText;

/**
 * Somebody who chairs, is invited or attends.
 *
 * @param unit the code of the liaison unit he comes for
 */
public record Person(@Size(max = 20) String unit, BilingualText name, @Nullable BilingualText post, Rank rank) {
}
