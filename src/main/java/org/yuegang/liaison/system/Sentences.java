package org.yuegang.liaison.system;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/**
 * Turns codes into sentences of the reader's language. An argument that is itself a key of the bundles
 * ({@code state.handling.NOTIFIED}) is put in as its words, prose as the text that the reader reads.
 */
@Component
public class Sentences {

	private static final Pattern CHINESE = Pattern.compile("[\\p{IsHan}·]+");

	private static final Pattern KEY = Pattern.compile("[a-z][A-Za-z0-9-]*(\\.[A-Za-z0-9_-]+)+");

	/** Stands for the first argument in another language while a sentence is put together: no text may contain these characters. */
	private static final char FIRST_MARK = '\uFDD0';

	private static final int MARKS = 16;

	private final MessageSource messages;

	Sentences(MessageSource messages) {
		this.messages = messages;
	}

	/** The language of the request at hand. */
	public Language language() {
		return Language.of(LocaleContextHolder.getLocale());
	}

	public String of(Refusal refusal, Language language) {
		return of("refusal." + refusal.code(), refusal.arguments(), language);
	}

	public String of(FieldProblem problem, Language language) {
		return of("problem." + problem.code(), problem.arguments(), language);
	}

	/**
	 * A part of a sentence.
	 *
	 * @param language the language it stands in where that is not the sentence's own
	 */
	public record Run(String text, @Nullable Language language) {
	}

	/** The sentence of a key; a key without a text is a bug and is answered with the key. */
	public String of(String key, List<?> arguments, Language language) {
		return with(key, arguments.stream().map(argument -> words(argument, language)).toList(), language);
	}

	/** Words put together already, in parts: in a language that is not Chinese the Chinese in them is told apart, mostly names. */
	public static List<Run> runs(String words, Language language) {
		if (language != Language.EN) {
			return List.of(new Run(words, null));
		}
		List<Run> runs = new ArrayList<>();
		Matcher chinese = CHINESE.matcher(words);
		int from = 0;
		while (chinese.find()) {
			runs.add(new Run(words.substring(from, chinese.start()), null));
			runs.add(new Run(chinese.group(), language.languageOf(chinese.group())));
			from = chinese.end();
		}
		runs.add(new Run(words.substring(from), null));
		return runs;
	}

	/** The same sentence in parts, so that a page can say of words in another language which one it is. */
	public List<Run> runs(String key, List<?> arguments, Language language) {
		List<Run> cited = new ArrayList<>();
		List<String> marked = new ArrayList<>();
		for (Object argument : arguments) {
			String words = words(argument, language);
			Language own = argument instanceof BilingualText prose ? prose.languageFor(language) : language.languageOf(words);
			boolean foreign = own != language && cited.size() < MARKS;
			marked.add(foreign ? String.valueOf((char) (FIRST_MARK + cited.size())) : words);
			if (foreign) {
				cited.add(new Run(words, own));
			}
		}
		List<Run> runs = new ArrayList<>();
		String rest = with(key, marked, language);
		for (int at = mark(rest); at >= 0; at = mark(rest)) {
			runs.add(new Run(rest.substring(0, at), null));
			runs.add(cited.get(rest.charAt(at) - FIRST_MARK));
			rest = rest.substring(at + 1);
		}
		runs.add(new Run(rest, null));
		return runs.stream().filter(run -> !run.text().isEmpty()).toList();
	}

	private static int mark(String text) {
		return IntStream.range(0, text.length())
			.filter(at -> text.charAt(at) >= FIRST_MARK && text.charAt(at) < FIRST_MARK + MARKS)
			.findFirst()
			.orElse(-1);
	}

	private String with(String key, List<?> words, Language language) {
		String text = this.messages.getMessage(key, words.toArray(), null, language.locale());
		return text == null ? key : text;
	}

	private String words(Object argument, Language language) {
		if (argument instanceof BilingualText prose) {
			return prose.in(language);
		}
		String plain = String.valueOf(argument);
		String text = KEY.matcher(plain).matches() ? this.messages.getMessage(plain, null, null, language.locale()) : null;
		return text == null ? plain : text;
	}

}
