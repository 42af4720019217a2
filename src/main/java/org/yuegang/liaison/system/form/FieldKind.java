package org.yuegang.liaison.system.form;

/** How a field is filled in. */
public enum FieldKind {

	LINE,
	/** A line, or a box to tick that says it is not known. */
	LINE_OR_UNKNOWN, AREA,
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
	/** A time as exactly as it is known, or a span from one to another. */
	SPAN,
	/** A number of hours, days or months. */
	LENGTH,
	/** A record inside the record. */
	GROUP,
	/** A list, one row an entry. */
	ROWS

}
