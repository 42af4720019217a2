package org.yuegang.liaison.incident.notice;

import jakarta.validation.constraints.PositiveOrZero;
import org.jspecify.annotations.Nullable;
import org.yuegang.liaison.system.Coded;

/**
 * Where product went, how much, and how much of it came back.
 *
 * @param to of the list {@code regions}
 * @param product index in the products of the notice
 * @param lot index in the lots of that product
 * @param operator index in the operators of the notice
 */
public record Distribution(@Nullable @Coded("regions") String to, @Nullable @PositiveOrZero Integer product,
		@Nullable @PositiveOrZero Integer lot, @Nullable @PositiveOrZero Integer operator, @Nullable Quantity quantity,
		@Nullable When on, @Nullable Quantity recovered) {
}
