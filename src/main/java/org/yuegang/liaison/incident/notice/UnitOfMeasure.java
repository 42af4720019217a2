package org.yuegang.liaison.incident.notice;

import java.math.BigDecimal;

/**
 * A unit a value can be given in.
 *
 * @param dimension units of one dimension convert into each other; mass never into volume
 * @param factor how much of the dimension's base unit it is, exactly
 */
public record UnitOfMeasure(String code, String dimension, BigDecimal factor) {

	boolean convertsTo(UnitOfMeasure other) {
		return this.dimension.equals(other.dimension);
	}

}
