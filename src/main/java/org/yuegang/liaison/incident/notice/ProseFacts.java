package org.yuegang.liaison.incident.notice;

import static java.util.Map.entry;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The values, lots, quantities and counts a prose mentions, as its language writes them. */
final class ProseFacts {

	/** @param printed as it stands in the prose; {@code fact} the unit, the lot number, or what was counted */
	record Mention(String printed, Optional<BigDecimal> value, String fact) {
	}

	private static final Map<String, String> VALUE_UNITS = longestFirst(Map.ofEntries(entry("mg/kg", "mg/kg"),
			entry("毫克/千克", "mg/kg"), entry("毫克/公斤", "mg/kg"), entry("毫克每千克", "mg/kg"), entry("ppm", "mg/kg"),
			entry("µg/kg", "µg/kg"), entry("μg/kg", "µg/kg"), entry("微克/千克", "µg/kg"), entry("微克/公斤", "µg/kg"),
			entry("微克每千克", "µg/kg"), entry("ppb", "µg/kg"), entry("g/kg", "g/kg"), entry("克/千克", "g/kg"),
			entry("mg/L", "mg/L"), entry("毫克/升", "mg/L"), entry("CFU/g", "CFU/g"), entry("CFU/克", "CFU/g"),
			entry("MPN/g", "MPN/g"), entry("Bq/kg", "Bq/kg"), entry("pg TEQ/g", "pg TEQ/g")));

	private static final Map<String, String> QUANTITY_UNITS = longestFirst(Map.ofEntries(entry("公斤", "kg"),
			entry("千克", "kg"), entry("kg", "kg"), entry("公噸", "t"), entry("噸", "t"), entry("吨", "t"),
			entry("箱", "carton"), entry("頭", "head"), entry("头", "head")));

	private static final Pattern VALUE = Pattern
		.compile("(" + PrintedNumber.ANY + ")\\s*(" + alternatives(VALUE_UNITS) + ")", Pattern.CASE_INSENSITIVE);

	/** 百萬分之零點零二二 (Hong Kong), 十亿分之22. */
	private static final Pattern SHARE = Pattern.compile("(百[萬万]|1?[0十][億亿])分之\\s*(" + PrintedNumber.ANY + ")");

	private static final Pattern QUANTITY = Pattern
		.compile("(" + PrintedNumber.ANY + ")\\s*(" + alternatives(QUANTITY_UNITS) + ")(?![/／每])");

	private static final Pattern LOT = Pattern
		.compile("(?:批號|批号|批次編號|lot)[^A-Za-z0-9]{0,6}([A-Za-z0-9][A-Za-z0-9/-]{3,})", Pattern.CASE_INSENSITIVE);

	private static final Pattern PEOPLE = Pattern.compile("(" + PrintedNumber.ANY + ")\\s*[名個个位]?(?:人|病人|患者|市民|学生|學生)"
			+ "[^，。；,;、]{0,8}?(死亡|留院|住院|入院|不適|不适|發病|发病|患病)");

	/** Not the third lot, and not the end of a longer number. */
	private static final String NO_NUMBER_BEFORE = "(?<![第\\d.,零〇一二兩两三四五六七八九十百千萬万])";

	private static final Pattern LOTS = Pattern
		.compile(NO_NUMBER_BEFORE + "(" + PrintedNumber.ANY + ")\\s*[個个]?批(?![准發发號号文復复評评示註注])");

	private static final Pattern PRODUCTS = Pattern
		.compile(NO_NUMBER_BEFORE + "(" + PrintedNumber.ANY + ")\\s*[款種种][^，。；、,;]{0,6}?(?:產品|产品|食品|食物)");

	/** 抽检三十批次 counts what was sampled. */
	private static final Pattern SAMPLED = Pattern.compile("抽[^，。；、,;]*$");

	private ProseFacts() {
	}

	static List<Mention> values(String text) {
		List<Mention> mentions = numbers(VALUE, text, 1, matcher -> unit(VALUE_UNITS, matcher.group(2)));
		mentions.addAll(numbers(SHARE, text, 2, matcher -> matcher.group(1).startsWith("百") ? "mg/kg" : "µg/kg"));
		return mentions;
	}

	static List<Mention> quantities(String text) {
		return numbers(QUANTITY, text, 1, matcher -> unit(QUANTITY_UNITS, matcher.group(2)));
	}

	static List<Mention> people(String text) {
		return numbers(PEOPLE, text, 1, matcher -> switch (matcher.group(2)) {
			case "死亡" -> "dead";
			case "留院", "住院", "入院" -> "hospital";
			default -> "ill";
		});
	}

	/** How many lots or products there are said to be. That there is one (一批產品) is a manner of speaking. */
	static List<Mention> counts(String text) {
		List<Mention> mentions = count(LOTS, text, "lots");
		mentions.addAll(count(PRODUCTS, text, "products"));
		return mentions;
	}

	private static List<Mention> count(Pattern pattern, String text, String what) {
		List<Mention> mentions = new ArrayList<>();
		Matcher matcher = pattern.matcher(text);
		while (matcher.find()) {
			if (!matcher.group(1).equals("一") && !SAMPLED.matcher(text.substring(0, matcher.start())).find()) {
				mentions.add(new Mention(matcher.group(), PrintedNumber.parse(matcher.group(1)), what));
			}
		}
		return mentions;
	}

	static List<Mention> lots(String text) {
		List<Mention> mentions = new ArrayList<>();
		Matcher matcher = LOT.matcher(text);
		while (matcher.find()) {
			mentions.add(new Mention(matcher.group(1), Optional.empty(), matcher.group(1)));
		}
		return mentions;
	}

	private static List<Mention> numbers(Pattern pattern, String text, int number,
			Function<Matcher, String> fact) {
		List<Mention> mentions = new ArrayList<>();
		Matcher matcher = pattern.matcher(text.replace('／', '/'));
		while (matcher.find()) {
			mentions.add(new Mention(matcher.group(), PrintedNumber.parse(matcher.group(number)), fact.apply(matcher)));
		}
		return mentions;
	}

	private static String unit(Map<String, String> units, String printed) {
		return units.entrySet()
			.stream()
			.filter(unit -> unit.getKey().equalsIgnoreCase(printed))
			.map(Map.Entry::getValue)
			.findFirst()
			.orElseThrow();
	}

	private static String alternatives(Map<String, String> units) {
		return units.keySet().stream().map(Pattern::quote).collect(Collectors.joining("|"));
	}

	private static Map<String, String> longestFirst(Map<String, String> units) {
		Map<String, String> sorted = new LinkedHashMap<>();
		units.entrySet()
			.stream()
			.sorted((one, other) -> other.getKey().length() - one.getKey().length())
			.forEach(unit -> sorted.put(unit.getKey(), unit.getValue()));
		return sorted;
	}

}
