package org.yuegang.liaison.incident.notice;

import java.util.List;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import com.github.houbb.opencc4j.util.ZhConverterUtil;
import org.jspecify.annotations.Nullable;

/**
 * Finds characters of one script in a text of the other. Only such as exist in one script alone count: 后, 里, 干 and
 * 台 are lawful in both. What stands in quotation marks is a label or a title and is left alone.
 */
final class WrongScript {

	private static final Pattern QUOTED = Pattern.compile("「[^」]*」|『[^』]*』|“[^”]*”|‘[^’]*’|《[^》]*》|〈[^〉]*〉");

	// The Hong Kong converter answers the same for single characters, a thousand times slower.

	/** Characters the converter would change although Hong Kong writes them so. */
	private static final String LAWFUL_TRADITIONAL = "群峰床霉熏炖雇栖肴凄昵瓮羡苧虱蝎踊唇秘抬粽痴灶温户税脱悦";

	/** Characters the converter would change although the mainland writes them so. */
	private static final String LAWFUL_SIMPLIFIED = "著夥捱摺醣";

	/** A Hong Kong form the converter does not know. */
	private static final String HONG_KONG_FORMS = "衞";

	private WrongScript() {
	}

	/** The characters of a Traditional text that are Simplified only, each once. */
	static String simplifiedIn(@Nullable String text) {
		return found(text, WrongScript::isSimplifiedOnly);
	}

	/** The characters of a Simplified text that are Traditional only, each once. */
	static String traditionalIn(@Nullable String text) {
		return found(text, WrongScript::isTraditionalOnly);
	}

	private static boolean isSimplifiedOnly(char character) {
		List<String> traditional = ZhConverterUtil.toTraditional(character);
		return traditional != null && !traditional.contains(String.valueOf(character))
				&& LAWFUL_TRADITIONAL.indexOf(character) < 0;
	}

	private static boolean isTraditionalOnly(char character) {
		List<String> simplified = ZhConverterUtil.toSimple(character);
		return HONG_KONG_FORMS.indexOf(character) >= 0 || simplified != null
				&& !simplified.contains(String.valueOf(character)) && LAWFUL_SIMPLIFIED.indexOf(character) < 0;
	}

	private static String found(@Nullable String text, Predicate<Character> wanted) {
		return text == null ? "" : QUOTED.matcher(text)
			.replaceAll("")
			.chars()
			.mapToObj(character -> (char) character)
			.filter(wanted)
			.distinct()
			.map(String::valueOf)
			.collect(Collectors.joining());
	}

}
