package org.yuegang.liaison.incident.notice;

import java.math.BigDecimal;
import java.text.Normalizer;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Numbers as reports and notices print them: {@code 1,300}, {@code 2.06×10⁴}, 四十九萬, 零點零零二五. What could
 * mean two things is not read at all: {@code 2.06×104} may be 214.24 or 20,600 whose exponent lost its place.
 */
final class PrintedNumber {

	/** A number in digits or in Chinese words, for use inside larger patterns. */
	static final String ANY = "(?:\\d[\\d,]*(?:\\.\\d+)?(?:\\s*[×xX*]\\s*10(?:\\^\\d+|[⁰¹²³⁴⁵⁶⁷⁸⁹]+))?"
			+ "|[零〇一二兩两三四五六七八九十百千萬万]+(?:[點点][零〇一二三四五六七八九]+)?)";

	private static final Pattern DIGITS = Pattern
		.compile("(\\d+(?:,\\d{3})*(?:\\.\\d+)?)(?:\\s*[×xX*]\\s*10(?:\\^(\\d{1,2})|([⁰¹²³⁴⁵⁶⁷⁸⁹]{1,2})))?");

	private static final String WORD_DIGITS = "零一二三四五六七八九";

	private PrintedNumber() {
	}

	static Optional<BigDecimal> parse(String printed) {
		String text = printed.strip();
		Matcher digits = DIGITS.matcher(text);
		if (digits.matches()) {
			BigDecimal value = new BigDecimal(digits.group(1).replace(",", ""));
			String exponent = digits.group(2) != null ? digits.group(2) : digits.group(3);
			return Optional.of(exponent == null ? value : value
				.scaleByPowerOfTen(Integer.parseInt(Normalizer.normalize(exponent, Normalizer.Form.NFKC))));
		}
		return words(text.replace('〇', '零').replace('兩', '二').replace('两', '二').replace('点', '點').replace('万', '萬'));
	}

	private static Optional<BigDecimal> words(String text) {
		String[] parts = text.split("點", 2);
		if (!parts[0].matches("[零一二三四五六七八九十百千萬]+")) {
			return Optional.empty();
		}
		StringBuilder fraction = new StringBuilder();
		if (parts.length == 2) {
			for (char digit : parts[1].toCharArray()) {
				int value = WORD_DIGITS.indexOf(digit);
				if (value < 0) {
					return Optional.empty();
				}
				fraction.append(value);
			}
		}
		return Optional.of(new BigDecimal(whole(parts[0]) + (fraction.isEmpty() ? "" : "." + fraction)));
	}

	private static long whole(String words) {
		long total = 0;
		long section = 0;
		long digit = 0;
		boolean plain = words.chars().allMatch(word -> WORD_DIGITS.indexOf(word) >= 0);
		for (char word : words.toCharArray()) {
			int value = WORD_DIGITS.indexOf(word);
			if (value >= 0) {
				digit = plain ? digit * 10 + value : value;
			}
			else if (word == '萬') {
				total += (section + digit) * 10_000;
				section = 0;
				digit = 0;
			}
			else {
				section += Math.max(digit, 1) * (word == '十' ? 10 : word == '百' ? 100 : 1000);
				digit = 0;
			}
		}
		return total + section + digit;
	}

}
