package org.yuegang.liaison.system;

import java.time.Instant;

/** Port: what a unit is called; names are dated data, which this module does not hold. */
public interface UnitNames {

	String name(String unit, Instant at, Language language);

}
