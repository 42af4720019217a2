package org.yuegang.liaison.incident.notice;

import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.yuegang.liaison.system.Coded;
import org.yuegang.liaison.system.Identifier;

/**
 * Who told the originating side: an authority of another place, a company, the press.
 *
 * @param place of the list {@code regions}
 * @param reference its own file number
 */
public record ToldBy(@Nullable @Size(max = 200) String authority, @Nullable @Coded("regions") String place,
		@Nullable When on, @Nullable @Identifier @Size(max = 100) String reference) {
}
