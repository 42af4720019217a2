package org.yuegang.liaison.incident.notice;

import java.math.BigDecimal;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.yuegang.liaison.system.Coded;
import org.yuegang.liaison.system.Identifier;

/**
 * One laboratory result, typed. Each side's own limit stands next to it.
 *
 * @param product index in the products of the notice
 * @param lot index in the lots of that product
 * @param hazard index in the hazards of the notice
 * @param printed the value as the report prints it, for instance {@code 2.06×10⁴}; kept beside, never calculated with
 * @param lod limit of detection, in {@code unit}
 * @param factor what the value was converted by; the value is the one after it
 * @param retest what a second test gave
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record LabResult(@Nullable @PositiveOrZero Integer product, @Nullable @PositiveOrZero Integer lot,
		@Nullable @PositiveOrZero Integer hazard, @Nullable LimitOperator operator,
		@Nullable @PositiveOrZero BigDecimal value, @Nullable @Coded("units") String unit,
		@Nullable @Size(max = 100) String printed, @Nullable Limit limitOrigin, @Nullable Limit limitOther,
		@Nullable @Size(max = 300) String method, @Nullable @PositiveOrZero BigDecimal lod,
		@Nullable @Size(max = 100) String uncertainty, @Nullable Factor factor,
		@Nullable @Size(max = 300) String laboratory,
		@Nullable @Size(max = 300) String sampledAt, @Nullable When sampledOn,
		@Nullable @Size(max = 1000) String retest) {
}
