package org.yuegang.liaison.system.description;

import java.util.Collection;
import java.util.Locale;
import java.util.ResourceBundle;

import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.stereotype.Component;

/** The codes of every refusal there is: those that have a sentence. */
@Component
class RefusalCodes {

	private static final String KEY = "refusal.";

	private final String[] codes;

	RefusalCodes(ResourceBundleMessageSource messages) {
		this.codes = messages.getBasenameSet()
			.stream()
			.map(name -> ResourceBundle.getBundle(name, Locale.ENGLISH).keySet())
			.flatMap(Collection::stream)
			.filter(key -> key.startsWith(KEY))
			.map(key -> key.substring(KEY.length()))
			// a dot: the same code in other words
			.filter(code -> !code.contains(".") && !code.equals("role-missing"))
			.sorted()
			.toArray(String[]::new);
	}

	String[] all() {
		return this.codes.clone();
	}

}
