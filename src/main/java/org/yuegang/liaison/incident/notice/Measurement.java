package org.yuegang.liaison.incident.notice;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.OptionalInt;

/** An exact decimal with its unit. Nothing is ever rounded: every factor is a power of ten or a half. */
public record Measurement(BigDecimal value, UnitOfMeasure unit) {

	/** The same in another unit; empty when the two do not convert, as milligrams per kilogram and per litre. */
	public Optional<Measurement> in(UnitOfMeasure other) {
		return this.unit.convertsTo(other)
				? Optional.of(new Measurement(
						plain(this.value.multiply(this.unit.factor()).divide(other.factor())), other))
				: Optional.empty();
	}

	/** How it compares to another; empty when the two do not convert. */
	public OptionalInt comparedTo(Measurement other) {
		return this.unit.convertsTo(other.unit)
				? OptionalInt.of(this.value.multiply(this.unit.factor())
					.compareTo(other.value.multiply(other.unit.factor())))
				: OptionalInt.empty();
	}

	public boolean isSameAs(Measurement other) {
		OptionalInt order = comparedTo(other);
		return order.isPresent() && order.getAsInt() == 0;
	}

	private static BigDecimal plain(BigDecimal value) {
		BigDecimal stripped = value.stripTrailingZeros();
		return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
	}

}
