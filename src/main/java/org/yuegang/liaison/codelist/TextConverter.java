package org.yuegang.liaison.codelist;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

import org.springframework.stereotype.Component;
import org.yuegang.liaison.system.BilingualText;
import org.yuegang.liaison.system.Language;

/**
 * Drafts the other text of a prose: each side's own words first, then the script. What it gives is a draft, marked
 * 機器轉換，未核對 by whoever shows it; a person confirms it before it goes (clause ten).
 */
@Component
public final class TextConverter {

	private final Glossary glossary;

	private final Scripts scripts;

	public TextConverter(Glossary glossary, Scripts scripts) {
		this.glossary = glossary;
		this.scripts = scripts;
	}

	/** A Simplified draft of a Traditional text, in mainland words. */
	public String toSimplified(String traditional, LocalDate at) {
		return this.scripts.simplified(replaced(traditional, at, true));
	}

	/** A Traditional draft of a Simplified text, in Hong Kong words. */
	public String toTraditional(String simplified, LocalDate at) {
		return this.scripts.traditional(replaced(simplified, at, false));
	}

	/** The text with its missing half drafted; one that has both, or none, is given back as it is. */
	public BilingualText completed(BilingualText text, LocalDate at) {
		if (text.isComplete() || text.isEmpty()) {
			return text;
		}
		String traditional = text.zhHant();
		String simplified = text.zhHans();
		return traditional != null && !traditional.isBlank()
				? new BilingualText(traditional, toSimplified(traditional, at))
				: new BilingualText(toTraditional(String.valueOf(simplified), at), simplified);
	}

	/** One pass from left to right, longest word first, so that no replacement is replaced again. */
	private String replaced(String text, LocalDate at, boolean fromTraditional) {
		List<String[]> words = this.glossary.pairs(fromTraditional ? Language.ZH_HANS_CN : Language.ZH_HANT_HK, at)
			.stream()
			.filter(pair -> !pair.attribute("draft").equals("false"))
			.flatMap(pair -> Stream.<String[]>of(fromTraditional ? new String[] { pair.zhHant(), pair.zhHans() }
					: new String[] { pair.zhHans(), pair.zhHant() }))
			.sorted(Comparator.comparingInt(pair -> -pair[0].length()))
			.toList();
		StringBuilder result = new StringBuilder();
		int place = 0;
		while (place < text.length()) {
			int from = place;
			String[] word = words.stream().filter(pair -> text.startsWith(pair[0], from)).findFirst().orElse(null);
			result.append(word == null ? text.substring(from, from + 1) : word[1]);
			place += word == null ? 1 : word[0].length();
		}
		return result.toString();
	}

}
