package org.yuegang.liaison.system.form;

/** How a field is filled in. */
public enum FieldKind {

	LINE, AREA,
	/** The two equally valid texts, side by side. */
	PROSE,
	/** One constant of an enum. */
	CHOICE,
	/** Several constants of an enum. */
	TICKS,
	/** A code of a dated vocabulary. */
	CODE, NUMBER, YES_NO,
	/** A moment, day and time by UTC+8. */
	MOMENT, DAY,
	/** A day, a month or a moment, as exactly as it is known. */
	WHEN,
	/** A record inside the record. */
	GROUP,
	/** A list, one row an entry. */
	ROWS

}
