package org.yuegang.liaison.incident.notice;

import java.math.BigDecimal;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.yuegang.liaison.codelist.Code;
import org.yuegang.liaison.codelist.Codelists;

/** The units of the lists {@code units} and {@code quantity-units}, in force or not: an old value keeps its meaning. */
@Component
public final class UnitsOfMeasure {

	private final Map<String, UnitOfMeasure> units = new HashMap<>();

	public UnitsOfMeasure(Codelists codelists) {
		Stream.of("units", "quantity-units").flatMap(list -> codelists.ever(list).stream()).forEach(this::add);
	}

	/** The value with its unit; empty while one of them is missing or the unit is in no list. */
	public Optional<Measurement> measurement(@Nullable BigDecimal value, @Nullable String unit) {
		return value == null || unit == null ? Optional.empty()
				: Optional.ofNullable(this.units.get(unit)).map(known -> new Measurement(value, known));
	}

	public Optional<Measurement> measurement(@Nullable Quantity quantity) {
		return quantity == null ? Optional.empty() : measurement(quantity.value(), quantity.unit());
	}

	/** What is counted (cartons, heads) is a dimension of its own and converts into nothing else. */
	private void add(Code code) {
		String dimension = code.attribute("dimension");
		this.units.put(code.code(), dimension.isEmpty() ? new UnitOfMeasure(code.code(), code.code(), BigDecimal.ONE)
				: new UnitOfMeasure(code.code(), dimension, new BigDecimal(code.attribute("factor"))));
	}

}
