package org.yuegang.liaison;

import org.springframework.context.MessageSource;
import org.springframework.context.support.ResourceBundleMessageSource;

/** The message bundles named, read as a node reads them, without a node around them. */
public final class TestMessages {

	private TestMessages() {
	}

	/** @param modules for instance {@code deadline} for {@code i18n/deadline_*.properties} */
	public static MessageSource of(String... modules) {
		ResourceBundleMessageSource messages = new ResourceBundleMessageSource();
		for (String module : modules) {
			messages.addBasenames("i18n/" + module);
		}
		messages.setDefaultEncoding("UTF-8");
		messages.setFallbackToSystemLocale(false);
		messages.setAlwaysUseMessageFormat(true);
		return messages;
	}

}
