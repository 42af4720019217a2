package org.yuegang.liaison.incident.notice;

import java.util.List;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.yuegang.liaison.system.BilingualText;
import org.yuegang.liaison.system.Coded;

/**
 * A control measure taken (採取的防控措施, clause 一 para 5).
 *
 * @param place of the list {@code regions}: whose authority took it, where {@code by} is THIRD
 * @param product index in the products of the notice, where it is taken upon one of them only
 * @param lots indices in the lots of that product
 * @param until when it ends, or ended
 * @param due by when whoever it binds has to have done it
 */
@JsonInclude(JsonInclude.Include.NON_EMPTY)
public record Measure(@Nullable @Coded("measures") String code, @Nullable Party by,
		@Nullable @Coded("regions") String place, @Nullable @PositiveOrZero Integer product, @Size(max = 500) List<@PositiveOrZero Integer> lots,
		@Nullable Boolean compulsory, @Nullable When from, @Nullable When until, @Nullable Due due,
		@Nullable @Size(max = 300) String area, @Nullable BilingualText result) {

	public Measure {
		lots = lots == null ? List.of() : List.copyOf(lots);
	}

}
