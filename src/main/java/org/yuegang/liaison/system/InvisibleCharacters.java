package org.yuegang.liaison.system;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/**
 * Characters that nobody sees and that make a text another one than it looks: they turn its direction round, join or
 * part what stands beside them, or say nothing at all. They are named by code point and place, the first character of
 * the text being at place 1: {@code U+202E (3), U+200B (7)}.
 */
public final class InvisibleCharacters {

	/** Controls but for the line and the tab, and what only formats: directions, zero widths, tags. */
	private static final Pattern IN_PROSE = Pattern.compile("[\\p{Cf}\\p{Zl}\\p{Zp}[\\p{Cc}&&[^\\n\\t]]]");

	/** An identifier has one line and no variants, so fillers and selectors of variants are out of place, too. */
	private static final Pattern IN_IDENTIFIER = Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Zl}\\p{Zp}"
			+ "\\x{34f}\\x{115f}\\x{1160}\\x{17b4}\\x{17b5}\\x{3164}\\x{ffa0}\\x{fe00}-\\x{fe0f}\\x{e0000}-\\x{e01ef}]");

	private static final int MOST = 10;

	private InvisibleCharacters() {
	}

	/** Those of a prose or a name; empty when there are none. */
	public static String inProse(@Nullable String text) {
		return text == null ? "" : named(text, IN_PROSE);
	}

	static String inIdentifier(String text) {
		return named(text, IN_IDENTIFIER);
	}

	/** Whatever the pattern finds in the text, ten at most; each match is one character. */
	static String named(String text, Pattern pattern) {
		List<String> named = new ArrayList<>();
		Matcher matcher = pattern.matcher(text);
		while (matcher.find()) {
			if (named.size() == MOST) {
				named.add("…");
				break;
			}
			named.add("U+%04X (%d)".formatted(text.codePointAt(matcher.start()),
					text.codePointCount(0, matcher.start()) + 1));
		}
		return String.join(", ", named);
	}

}
