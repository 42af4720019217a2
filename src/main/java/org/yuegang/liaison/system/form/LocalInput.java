package org.yuegang.liaison.system.form;

import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;

/** Splits a time into the date and the time of day that an officer of either side types, UTC+8. */
final class LocalInput {

	private static final ZoneOffset ZONE = ZoneOffset.ofHours(8);

	private LocalInput() {
	}

	static String date(String text) {
		int at = text.indexOf('T');
		return at < 0 ? text : local(text).substring(0, local(text).indexOf('T'));
	}

	static String time(String text) {
		int at = text.indexOf('T');
		if (at < 0) {
			return "";
		}
		String local = local(text);
		return local.substring(local.indexOf('T') + 1).replace("+08:00", "");
	}

	/** What is no time stays as it was typed. */
	private static String local(String text) {
		try {
			String time = OffsetDateTime.parse(text).withOffsetSameInstant(ZONE).toLocalDateTime().toString();
			return time.length() > 16 ? time.substring(0, 16) : time;
		}
		catch (DateTimeException typed) {
			return text;
		}
	}

}
