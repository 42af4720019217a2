package org.yuegang.liaison.system.form;

import java.time.DateTimeException;
import java.time.OffsetDateTime;

import org.yuegang.liaison.system.LocalTimes;

/** Splits a time into the date and the time of day that an officer of either side types, UTC+8. */
final class LocalInput {

	private LocalInput() {
	}

	static String date(String text) {
		return halves(text)[0];
	}

	static String time(String text) {
		return halves(text)[1];
	}

	/** What is no time stays as it was typed, each half in its own field. */
	private static String[] halves(String text) {
		try {
			String time = OffsetDateTime.parse(text).withOffsetSameInstant(LocalTimes.ZONE).toLocalDateTime().toString();
			return new String[] { time.substring(0, 10), time.substring(11, 16) };
		}
		catch (DateTimeException typed) {
			int at = text.endsWith(LocalTimes.ZONE.getId()) ? text.lastIndexOf('T') : -1;
			return at < 0 ? new String[] { text, "" }
					: new String[] { text.substring(0, at), text.substring(at + 1, text.length() - LocalTimes.ZONE.getId().length()) };
		}
	}

}
