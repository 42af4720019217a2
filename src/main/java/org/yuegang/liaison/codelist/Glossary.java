package org.yuegang.liaison.codelist;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;

import org.springframework.stereotype.Component;
import org.yuegang.liaison.system.Language;
import org.yuegang.liaison.system.Script;

/**
 * Each side's own words (clause ten): finds in a text the words of the other side, in either script, and names the
 * reader's own. It points out and changes nothing.
 */
@Component
public final class Glossary {

	private static final String LIST = "glossary";

	/**
	 * A word of the other side in a text.
	 *
	 * @param start index of its first character
	 * @param end index after its last
	 * @param own the word the readers of this text use
	 */
	public record Hit(int start, int end, String found, String own) {
	}

	private final Codelists codelists;

	private final Scripts scripts;

	public Glossary(Codelists codelists, Scripts scripts) {
		this.codelists = codelists;
		this.scripts = scripts;
	}

	/** The pairs in force on that day for texts of that language; {@code only} keeps a pair to one of the two. */
	List<Code> pairs(Language language, LocalDate at) {
		String text = Script.of(language).member();
		return this.codelists.all(LIST, at)
			.stream()
			.filter(pair -> pair.attribute("only").isEmpty() || pair.attribute("only").equals(text))
			.toList();
	}

	/**
	 * The other side's words in a text for readers of {@code language}, in the order of the text. Longer words win, and
	 * a word within one's own (食物 within 食物中毒) or within a name is none.
	 * @param language one of the two content languages; a text has no English
	 */
	public List<Hit> hits(String text, Language language, ProperNames names, LocalDate at) {
		BitSet named = names.places(text);
		List<Term> terms = terms(language, at);
		List<Hit> hits = new ArrayList<>();
		int place = 0;
		while (place < text.length()) {
			int from = place;
			Term term = named.get(from) ? null
					: terms.stream().filter(one -> text.startsWith(one.word(), from)).findFirst().orElse(null);
			if (term == null) {
				place++;
				continue;
			}
			int end = place + term.word().length();
			if (!term.isOwn()) {
				hits.add(new Hit(place, end, term.word(), term.own()));
			}
			place = end;
		}
		return hits;
	}

	private record Term(String word, String own) {

		boolean isOwn() {
			return this.word.equals(this.own);
		}

	}

	/** The words to look for, longest first: the other side's in both scripts, and one's own, which hide what is in them. */
	private List<Term> terms(Language language, LocalDate at) {
		boolean simplified = language == Language.ZH_HANS_CN;
		List<Term> terms = new ArrayList<>();
		for (Code pair : pairs(language, at)) {
			String own = simplified ? pair.zhHans() : pair.zhHant();
			String others = simplified ? pair.zhHant() : pair.zhHans();
			terms.add(new Term(own, own));
			String inThisScript = simplified ? this.scripts.simplified(others) : this.scripts.traditional(others);
			if (!inThisScript.equals(own)) {
				terms.add(new Term(others, own));
				terms.add(new Term(inThisScript, own));
			}
		}
		// a word that is somebody's own term is never the other side's
		terms.sort(Comparator.comparingInt((Term term) -> -term.word().length()).thenComparing(term -> !term.isOwn()));
		return terms;
	}

}
