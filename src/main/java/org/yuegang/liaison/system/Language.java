package org.yuegang.liaison.system;

import java.util.Locale;

import com.fasterxml.jackson.annotation.JsonValue;

/** The three languages of the interface. The content of a case stands in the first two only. */
public enum Language {

	ZH_HANT_HK("zh-Hant-HK", "繁體中文"), ZH_HANS_CN("zh-Hans-CN", "简体中文"), EN("en", "English");

	private final String tag;

	private final String ownName;

	Language(String tag, String ownName) {
		this.tag = tag;
		this.ownName = ownName;
	}

	/** What its own readers call it, for the language switch. */
	public String ownName() {
		return this.ownName;
	}

	/** The BCP 47 tag, as it stands in {@code lang} attributes and in the profile. */
	@JsonValue
	public String tag() {
		return this.tag;
	}

	public Locale locale() {
		return Locale.forLanguageTag(this.tag);
	}

	/** The language of words of a case shown to this reader: English pages have no Chinese words of their own. */
	public Language languageOf(String words) {
		return this == EN && words.codePoints().anyMatch(Character::isIdeographic) ? ZH_HANT_HK : this;
	}

	/**
	 * The language for a locale: by script where one is given, else by region ({@code zh-HK}, {@code zh-TW} and
	 * {@code zh-MO} are Traditional, every other {@code zh} is Simplified); English for all the rest.
	 */
	public static Language of(Locale locale) {
		if (!locale.getLanguage().equals("zh")) {
			return EN;
		}
		if (locale.getScript().isEmpty()) {
			return switch (locale.getCountry()) {
				case "HK", "TW", "MO" -> ZH_HANT_HK;
				default -> ZH_HANS_CN;
			};
		}
		return locale.getScript().equals("Hant") ? ZH_HANT_HK : ZH_HANS_CN;
	}

}
