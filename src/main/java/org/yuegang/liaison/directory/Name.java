package org.yuegang.liaison.directory;

import org.yuegang.liaison.system.BilingualText;
import org.yuegang.liaison.system.Language;

/** A proper name in the three languages of the interface. */
public record Name(String zhHant, String zhHans, String en) {

	public String in(Language language) {
		return switch (language) {
			case ZH_HANT_HK -> this.zhHant;
			case ZH_HANS_CN -> this.zhHans;
			case EN -> this.en;
		};
	}

	/** The two equally valid texts, for what is signed or printed. */
	public BilingualText texts() {
		return BilingualText.of(this.zhHant, this.zhHans);
	}

}
