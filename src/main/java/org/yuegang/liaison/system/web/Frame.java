package org.yuegang.liaison.system.web;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;

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

	/** In UTC+8, as every time on a page. */
	public String previousSignInText() {
		return this.previousSignIn == null ? ""
				: DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT)
					.format(this.previousSignIn.atOffset(ZoneOffset.ofHours(8)));
	}

	/** One entry of the navigation. */
	public record Link(String path, String key, boolean current) {
	}

}
