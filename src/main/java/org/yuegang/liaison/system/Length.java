package org.yuegang.liaison.system;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/**
 * A length of time as an order states it, in one unit and never converted into another: 24 hours are not one day. In
 * JSON it is ISO 8601 text, {@code PT24H}, {@code P14D}, {@code P3M}.
 */
public record Length(int number, Unit unit) {

	private static final Pattern TEXT = Pattern.compile("PT(\\d{1,4})H|P(\\d{1,4})([DM])");

	/** What is counted. */
	public enum Unit {

		HOURS, DAYS, MONTHS

	}

	/** @throws IllegalArgumentException for anything but a number of hours, days or months */
	@JsonCreator
	public static Length parse(String text) {
		Matcher length = TEXT.matcher(text);
		if (!length.matches()) {
			throw new IllegalArgumentException("\"" + text + "\" is no length: write PT24H, P14D or P3M");
		}
		return length.group(1) != null ? new Length(Integer.parseInt(length.group(1)), Unit.HOURS)
				: new Length(Integer.parseInt(length.group(2)), length.group(3).equals("D") ? Unit.DAYS : Unit.MONTHS);
	}

	@JsonValue
	public String text() {
		return switch (this.unit) {
			case HOURS -> "PT" + this.number + "H";
			case DAYS -> "P" + this.number + "D";
			case MONTHS -> "P" + this.number + "M";
		};
	}

}
