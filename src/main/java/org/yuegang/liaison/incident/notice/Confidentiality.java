package org.yuegang.liaison.incident.notice;

import java.time.Instant;
import java.util.List;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;
import org.yuegang.liaison.system.Coded;

/**
 * Who may see the notice and until when it is not public.
 *
 * @param grade the security grade the officer declares, of the list {@code grades}; which grades may pass is dated
 * policy of that list
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Confidentiality(@Nullable Sharing sharing, List<ConfidentialityFlag> flags,
		@Nullable Instant embargoUntil, @Nullable @Coded("grades") String grade) {

	public Confidentiality {
		flags = flags == null ? List.of() : List.copyOf(flags);
	}

}
