package org.yuegang.liaison.deadline;

import java.time.Instant;

/** The days worked by both sides. */
public interface JointCalendar {

	/**
	 * The instant a span after {@code start}. Joint days end at the same UTC+8 time on the nth joint day after; from
	 * a day that is none they count from that day's end.
	 */
	Instant after(Instant start, Span span);

}
