package org.yuegang.liaison.system;

import java.util.List;
import java.util.regex.Pattern;

import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/**
 * Turns codes into sentences of the reader's language. An argument that is itself a key of the bundles
 * ({@code state.handling.NOTIFIED}) is put in as its words.
 */
@Component
public class Sentences {

	private static final Pattern KEY = Pattern.compile("[a-z][A-Za-z0-9-]*(\\.[A-Za-z0-9_-]+)+");

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

	/** The sentence of a key; a key without a text is a bug and is answered with the key. */
	public String of(String key, List<String> arguments, Language language) {
		Object[] words = arguments.stream().map(argument -> words(argument, language)).toArray();
		String text = this.messages.getMessage(key, words, null, language.locale());
		return text == null ? key : text;
	}

	private String words(String argument, Language language) {
		String text = KEY.matcher(argument).matches()
				? this.messages.getMessage(argument, null, null, language.locale()) : null;
		return text == null ? argument : text;
	}

}
