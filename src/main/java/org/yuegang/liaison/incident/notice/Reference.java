package org.yuegang.liaison.incident.notice;

import jakarta.validation.constraints.Size;
import org.yuegang.liaison.system.Identifier;

/** The same matter in another system. The id is text: {@code 2024.9650} is not {@code 2024.965}. */
public record Reference(@Identifier @Size(max = 50) String system, @Identifier @Size(max = 100) String id) {
}
