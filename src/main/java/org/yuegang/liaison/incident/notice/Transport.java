package org.yuegang.liaison.incident.notice;

import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.yuegang.liaison.system.Identifier;

/** How the product crossed the boundary. */
public record Transport(@Nullable @Size(max = 200) String exitPoint, @Nullable @Size(max = 200) String entryPoint,
		@Nullable @Identifier @Size(max = 100) String container, @Nullable @Identifier @Size(max = 100) String vehicle,
		@Nullable @Identifier @Size(max = 100) String declaration) {
}
