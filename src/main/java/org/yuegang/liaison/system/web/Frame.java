package org.yuegang.liaison.system.web;

import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;
import org.yuegang.liaison.system.Language;
import org.yuegang.liaison.system.Officer;

/**
 * What the frame of a page shows, under the model attribute {@code frame}.
 *
 * @param trial whether the node is of the test realm, which every page then says
 * @param path the page at hand, for the way back after a change of language
 */
public record Frame(Language language, List<Language> languages, String unit, String unitName, boolean trial,
		@Nullable Officer officer, @Nullable Instant previousSignIn, List<Link> navigation, String path) {

	/** The tag of the language of words of a case, where it is not the page's own. */
	public @Nullable String langOf(@Nullable String words) {
		Language own = words == null ? this.language : this.language.languageOf(words);
		return own == this.language ? null : own.tag();
	}

	/** One entry of the navigation. */
	public record Link(String path, String key, boolean current) {
	}

}
