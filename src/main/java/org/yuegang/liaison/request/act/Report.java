package org.yuegang.liaison.request.act;

import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.yuegang.liaison.system.BilingualText;

/**
 * A report of the press that nobody has confirmed (clause five).
 *
 * @param source who reports it
 * @param claim what it claims
 * @param copy its text as it stood; a link may be gone tomorrow
 */
public record Report(@Size(max = 300) String source, @Nullable @Size(max = 500) String link, BilingualText claim,
		@Nullable @Size(max = 20000) String copy) {
}
