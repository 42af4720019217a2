package org.yuegang.liaison.codelist;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

import com.github.houbb.opencc4j.util.ZhHkConverterUtil;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.yuegang.liaison.system.BilingualText;

/**
 * Drafts one text of a prose from the other: the script is converted, and the words of the glossary become the other
 * side's own (回收/召回). It is a draft and no more: a person confirms each text before it goes (clause ten).
 */
@Component
public class OtherText {

	private static final ZoneOffset LOCAL = ZoneOffset.ofHours(8);

	private final Codelists codelists;

	private final Clock clock;

	OtherText(Codelists codelists, Clock clock) {
		this.codelists = codelists;
		this.clock = clock;
	}

	/** A word of one side and what the other side says for it. */
	public record Hit(String word, String own) {
	}

	/** The prose with its missing text drafted; as it is, when both are there or none. */
	public BilingualText completed(BilingualText prose) {
		if (prose.isComplete() || prose.isEmpty()) {
			return prose;
		}
		return has(prose.zhHans()) ? new BilingualText(traditional(text(prose.zhHans())), prose.zhHans())
				: new BilingualText(prose.zhHant(), simplified(text(prose.zhHant())));
	}

	/** Whether one text still reads as the converter left it, so that nobody has worked on it since. */
	public boolean isUnchecked(BilingualText prose) {
		return prose.isComplete() && !text(prose.zhHant()).equals(text(prose.zhHans()))
				&& (text(prose.zhHant()).equals(traditional(text(prose.zhHans())))
						|| text(prose.zhHans()).equals(simplified(text(prose.zhHant()))));
	}

	/** The other side's words left standing in a text: the longest ones, each once. */
	public List<Hit> foreignIn(BilingualText prose) {
		List<Hit> hits = new ArrayList<>();
		for (Code term : differing()) {
			String simplified = ZhHkConverterUtil.toTraditional(term.zhHans());
			if (text(prose.zhHant()).contains(simplified) && !text(prose.zhHant()).contains(term.zhHant())) {
				hits.add(new Hit(simplified, term.zhHant()));
			}
			String traditional = ZhHkConverterUtil.toSimple(term.zhHant());
			if (text(prose.zhHans()).contains(traditional) && !text(prose.zhHans()).contains(term.zhHans())) {
				hits.add(new Hit(traditional, term.zhHans()));
			}
		}
		return hits.stream()
			.filter(hit -> hits.stream().noneMatch(other -> !other.equals(hit) && other.word().contains(hit.word())))
			.toList();
	}

	private String traditional(String simplified) {
		String text = ZhHkConverterUtil.toTraditional(simplified);
		for (Code term : differing()) {
			text = text.replace(ZhHkConverterUtil.toTraditional(term.zhHans()), term.zhHant());
		}
		return text;
	}

	private String simplified(String traditional) {
		// 衞 is a Hong Kong form that the converter does not know.
		String text = ZhHkConverterUtil.toSimple(traditional.replace('衞', '衛'));
		for (Code term : differing()) {
			text = text.replace(ZhHkConverterUtil.toSimple(term.zhHant().replace('衞', '衛')), term.zhHans());
		}
		return text;
	}

	/** Terms that differ in the word and not in the script alone, the longest first. */
	private List<Code> differing() {
		LocalDate today = this.clock.instant().atOffset(LOCAL).toLocalDate();
		return this.codelists.all("glossary", today)
			.stream()
			.filter(term -> !ZhHkConverterUtil.toSimple(term.zhHant()).equals(term.zhHans()))
			.filter(term -> term.zhHant().length() > 1 && term.zhHans().length() > 1)
			.sorted(Comparator.comparing((Code term) -> -term.zhHans().length()))
			.toList();
	}

	private static boolean has(@Nullable String text) {
		return text != null && !text.isBlank();
	}

	private static String text(@Nullable String text) {
		return text == null ? "" : text;
	}

}
