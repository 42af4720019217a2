package org.yuegang.liaison.incident.notice;

import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.yuegang.liaison.system.BilingualText;
import org.yuegang.liaison.system.Coded;

/** A control measure taken (採取的防控措施, clause 一 para 5). */
public record Measure(@Nullable @Coded("measures") String code, @Nullable Party by, @Nullable Boolean compulsory,
		@Nullable When from, @Nullable @Size(max = 300) String area, @Nullable BilingualText result) {
}
