package org.yuegang.liaison.incident.notice;

import java.math.BigDecimal;

import com.fasterxml.jackson.annotation.JsonIgnore;
import jakarta.validation.constraints.PositiveOrZero;
import org.jspecify.annotations.Nullable;
import org.yuegang.liaison.system.Coded;

/** An amount of food: exact, with its unit from the list. */
public record Quantity(@Nullable @PositiveOrZero BigDecimal value, @Nullable @Coded("quantity-units") String unit) {

	@JsonIgnore
	public boolean isComplete() {
		return this.value != null && this.unit != null;
	}

}
