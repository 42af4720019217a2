package org.yuegang.liaison.codelist;

import java.util.BitSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What in a text is the name of somebody or something: the names that are known, whatever stands in quotation marks,
 * and firms and offices by how their names end. A name is written in the other script and never in other words.
 *
 * @param known in either script, as they may stand in a text
 */
public record ProperNames(Set<String> known) {

	/** Only what shows by itself that it is a name. */
	public static final ProperNames NONE = new ProperNames(Set.of());

	private static final Pattern QUOTED = Pattern.compile("《[^》]+》|〈[^〉]+〉|「[^」]+」|『[^』]+』|“[^”]+”|‘[^’]+’");

	/** A word that does not stand within a name ends the search for its beginning. */
	private static final Pattern FIRM = Pattern
		.compile("(?:[\\p{IsHan}&&[^的和及与與由在了为為被從从於于向對对將将把使給给至到經经是有並并或间間家各该該此请請查追]]|（\\p{IsHan}{1,6}）){2,20}"
				+ "(?:有限公司|公司|集[团團]|(?<!加工)[厂廠]|商行|研究[所院]|检验所|檢驗所|管理局|委[员員][会會]|[协協][会會])");

	public ProperNames {
		known = Set.copyOf(known);
	}

	/** The names in a text, each once, in no order that matters. */
	public Set<String> in(String text) {
		Set<String> names = new LinkedHashSet<>();
		find(text, (from, to) -> names.add(text.substring(from, to)));
		return names;
	}

	/** The characters of a text that belong to a name. */
	BitSet places(String text) {
		BitSet places = new BitSet(text.length());
		find(text, places::set);
		return places;
	}

	private void find(String text, BiConsumer<Integer, Integer> name) {
		for (String one : this.known) {
			for (int at = text.indexOf(one); at >= 0; at = text.indexOf(one, at + one.length())) {
				name.accept(at, at + one.length());
			}
		}
		for (Pattern pattern : List.of(QUOTED, FIRM)) {
			Matcher matcher = pattern.matcher(text);
			while (matcher.find()) {
				name.accept(matcher.start(), matcher.end());
			}
		}
	}

}
