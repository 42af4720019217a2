package org.yuegang.liaison.incident.notice;

import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.yuegang.liaison.system.BilingualText;
import org.yuegang.liaison.system.Coded;
import org.yuegang.liaison.system.Identifier;

/**
 * An enterprise involved; {@code side} OTHER is one in the other jurisdiction (agreement clause four), THIRD one in
 * neither.
 *
 * @param place of the list {@code regions}: where it is
 */
public record OperatorInvolved(@Nullable OperatorRole role, @Nullable BilingualText name, @Nullable Party side,
		@Nullable @Coded("regions") String place, @Nullable @Size(max = 500) String address,
		@Nullable @Identifier @Size(max = 100) String licence, @Nullable @Identifier @Size(max = 50) String phone) {
}
