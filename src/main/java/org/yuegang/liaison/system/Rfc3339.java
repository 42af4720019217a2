package org.yuegang.liaison.system;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads moments in every form that RFC 3339, section 5.6 allows: any number of decimals, any offset, {@code t} and
 * {@code z} in lower case, a leap second. The seconds may be left out, as a browser's input does. What is written is
 * always {@link Instant#toString}.
 */
public final class Rfc3339 {

	private static final Pattern FORM = Pattern.compile(
			"(\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2})(?::(\\d{2})(?:(\\.\\d{1,9})\\d*)?)?(Z|[+-]\\d{2}:\\d{2})");

	private Rfc3339() {
	}

	/** @throws DateTimeException when the text is no such moment, or none that exists */
	public static Instant parse(String text) {
		Matcher form = FORM.matcher(text.toUpperCase(Locale.ROOT));
		if (!form.matches()) {
			throw new DateTimeParseException("not an RFC 3339 time", text, 0);
		}
		String seconds = form.group(2) == null ? "00" : form.group(2);
		String decimals = form.group(3) == null ? "" : form.group(3);
		// a leap second is counted with the second before it, as java.time does everywhere else
		boolean leap = seconds.equals("60") && form.group(1).endsWith(":59");
		return OffsetDateTime.parse(form.group(1) + ":" + (leap ? "59" : seconds) + decimals + form.group(4)).toInstant();
	}

	public static boolean isTime(String text) {
		try {
			return parse(text) != null;
		}
		catch (DateTimeException ex) {
			return false;
		}
	}

}
