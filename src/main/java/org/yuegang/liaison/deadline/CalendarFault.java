package org.yuegang.liaison.deadline;

import java.util.List;

/**
 * One thing wrong in a calendar file: the line it stands in, and what.
 *
 * @param line from 1; 0 where it is the file as a whole
 * @param arguments what the sentence names: a unit and a day, or what the reader of the file said
 */
public record CalendarFault(int line, Kind kind, List<String> arguments) {

	public CalendarFault {
		arguments = List.copyOf(arguments);
	}

	/** What can be wrong; the text is for whoever starts a node, pages have their own words. */
	public enum Kind {

		UNREADABLE("it cannot be read: %s"), YEAR("%s is no year that a calendar can be of"),
		OUTSIDE("the holiday of %s from %s does not lie within the year"),
		TWICE("the day %2$s of %1$s stands there twice"),
		NO_WEEKEND("the make-up day %2$s of %1$s is no Saturday or Sunday of the year"),
		BOTH("the day %2$s of %1$s is both a holiday and a make-up day"),
		HOURS("the office hours of %s end before they begin, or overlap"),
		MISSING_SIDE("there are no days of %s"), UNKNOWN_SIDE("%s is no unit of this node's"),
		TOO_LONG("it is longer than %s characters"), KNOWN("the days of %s are known already");

		private final String sentence;

		Kind(String sentence) {
			this.sentence = sentence;
		}

	}

	static CalendarFault of(int line, Kind kind, Object... arguments) {
		return new CalendarFault(line, kind, List.of(arguments).stream().map(String::valueOf).toList());
	}

	/** For the log of a start: line 12: the day 2026-10-01 of HK stands there twice. */
	String sentence() {
		String what = this.kind.sentence.formatted(this.arguments.toArray());
		return this.line == 0 ? what : "line " + this.line + ": " + what;
	}

}
