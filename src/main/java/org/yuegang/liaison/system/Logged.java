package org.yuegang.liaison.system;

import java.util.regex.Pattern;

/**
 * What came from outside, as it may stand in a log: one line, nothing that moves the cursor or turns the text round.
 * Such a character is written as JSON would escape it.
 */
public final class Logged {

	private static final Pattern UNSAFE = Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Zl}\\p{Zp}\\p{Cs}]");

	private Logged() {
	}

	public static String of(Object input) {
		return UNSAFE.matcher(input.toString()).replaceAll(match -> escaped(match.group()));
	}

	private static String escaped(String character) {
		StringBuilder escaped = new StringBuilder();
		// the backslash is doubled for replaceAll
		character.chars().forEach(unit -> escaped.append("\\\\u%04x".formatted(unit)));
		return escaped.toString();
	}

}
