package org.yuegang.liaison.codelist;

import java.time.Instant;
import java.time.LocalDate;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

import org.springframework.stereotype.Component;
import org.yuegang.liaison.journal.CompletesText;
import org.yuegang.liaison.system.BilingualText;
import org.yuegang.liaison.system.Language;
import org.yuegang.liaison.system.LocalTimes;

/**
 * Drafts the other text of a prose: each side's own words first, then the script; names are changed in script alone.
 * What it gives is a draft, marked 機器轉換，未核對 by whoever shows it; a person confirms it before it goes (clause ten).
 */
@Component
public final class TextConverter implements CompletesText {

	private final Glossary glossary;

	private final Scripts scripts;

	public TextConverter(Glossary glossary, Scripts scripts) {
		this.glossary = glossary;
		this.scripts = scripts;
	}

	/** The text with its missing half drafted; one that has both, or none, is given back as it is. */
	public BilingualText completed(BilingualText text, ProperNames names, LocalDate at) {
		return completed(text, traditional -> this.scripts.simplified(replaced(traditional, names, at, true)),
				simplified -> this.scripts.traditional(replaced(simplified, names, at, false)));
	}

	/** A name with its missing half in the other script. */
	public BilingualText completedName(BilingualText name) {
		return completed(name, this.scripts::simplified, this.scripts::traditional);
	}

	@Override
	public BilingualText completed(BilingualText text, Instant at) {
		return completed(text, ProperNames.NONE, LocalDate.ofInstant(at, LocalTimes.ZONE));
	}

	private static BilingualText completed(BilingualText text, UnaryOperator<String> toSimplified,
			UnaryOperator<String> toTraditional) {
		if (text.isComplete() || text.isEmpty()) {
			return text;
		}
		String traditional = text.zhHant();
		String simplified = text.zhHans();
		return traditional != null && !traditional.isBlank()
				? new BilingualText(traditional, toSimplified.apply(traditional))
				: new BilingualText(toTraditional.apply(String.valueOf(simplified)), simplified);
	}

	/** One pass from left to right, longest word first, so that no replacement is replaced again. */
	private String replaced(String text, ProperNames names, LocalDate at, boolean fromTraditional) {
		BitSet named = names.places(text);
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
			String[] word = named.get(from) ? null
					: words.stream().filter(pair -> text.startsWith(pair[0], from)).findFirst().orElse(null);
			result.append(word == null ? text.substring(from, from + 1) : word[1]);
			place += word == null ? 1 : word[0].length();
		}
		return result.toString();
	}

}
