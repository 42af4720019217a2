package org.yuegang.liaison.system;

import com.fasterxml.jackson.annotation.JsonIgnore;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * One prose in two equally valid texts, Traditional (Hong Kong) and Simplified (mainland); agreement clause ten.
 * Either may be missing while a draft is being written.
 */
public record BilingualText(@Nullable String zhHant, @Nullable String zhHans) {

	public static BilingualText of(String zhHant, String zhHans) {
		return new BilingualText(zhHant, zhHans);
	}

	/** What stands in JSON, where either text may be missing. */
	public static BilingualText read(JsonNode json) {
		return new BilingualText(json.path(Script.TRADITIONAL.member()).asString(null),
				json.path(Script.SIMPLIFIED.member()).asString(null));
	}

	/** The text in that script; null where it is missing. */
	public @Nullable String text(Script script) {
		return script == Script.SIMPLIFIED ? this.zhHans : this.zhHant;
	}

	/** The text for a reader: Simplified for zh-Hans, else Traditional; the other one where that is missing. */
	public String in(Language language) {
		String wanted = language == Language.ZH_HANS_CN ? this.zhHans : this.zhHant;
		String other = language == Language.ZH_HANS_CN ? this.zhHant : this.zhHans;
		return given(wanted) ? wanted : given(other) ? other : "";
	}

	/** The language of the text that {@link #in} gives that reader. */
	public Language languageFor(Language reader) {
		boolean simplified = reader == Language.ZH_HANS_CN ? given(this.zhHans) : !given(this.zhHant);
		return simplified ? Language.ZH_HANS_CN : Language.ZH_HANT_HK;
	}

	@JsonIgnore
	public boolean isComplete() {
		return given(this.zhHant) && given(this.zhHans);
	}

	@JsonIgnore
	public boolean isEmpty() {
		return !given(this.zhHant) && !given(this.zhHans);
	}

	private static boolean given(@Nullable String text) {
		return text != null && !text.isBlank();
	}

}
