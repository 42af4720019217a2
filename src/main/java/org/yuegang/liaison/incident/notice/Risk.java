package org.yuegang.liaison.incident.notice;

import java.util.List;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;
import org.yuegang.liaison.system.BilingualText;

/** How serious it is, for whom, and why. */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Risk(@Nullable RiskDecision decision, @Nullable Grade grade, List<VulnerableGroup> vulnerable,
		@Nullable BilingualText reason) {

	public Risk {
		vulnerable = vulnerable == null ? List.of() : List.copyOf(vulnerable);
	}

}
