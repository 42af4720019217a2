package org.yuegang.liaison.system;

import java.io.IOException;
import java.util.Arrays;

import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.support.ResourceBundleMessageSource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/**
 * All words of the interface in one source: every {@code i18n/<module>_*.properties} there is. Each is complete in
 * the three languages, so none falls back to another, and never to the machine's own locale.
 */
@Configuration(proxyBeanMethods = false)
class MessagesConfiguration {

	private static final String SUFFIX = "_en.properties";

	@Bean
	MessageSource messageSource() throws IOException {
		String[] names = Arrays.stream(
				new PathMatchingResourcePatternResolver().getResources("classpath*:i18n/*" + SUFFIX))
			.map(resource -> String.valueOf(resource.getFilename()))
			.map(file -> "i18n/" + file.substring(0, file.length() - SUFFIX.length()))
			.sorted()
			.distinct()
			.toArray(String[]::new);
		ResourceBundleMessageSource messages = new ResourceBundleMessageSource();
		messages.setBasenames(names);
		messages.setDefaultEncoding("UTF-8");
		messages.setFallbackToSystemLocale(false);
		messages.setAlwaysUseMessageFormat(true);
		return messages;
	}

}
