package org.yuegang.liaison.system;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The two texts of official prose, equally valid (agreement clause ten), by the members of {@link BilingualText}. */
public enum Script {

	TRADITIONAL("zhHant", Language.ZH_HANT_HK), SIMPLIFIED("zhHans", Language.ZH_HANS_CN);

	/** In the order in which a page shows them. */
	public static final List<Script> BOTH = List.of(values());

	private final String member;

	private final Language language;

	Script(String member, Language language) {
		this.member = member;
		this.language = language;
	}

	/** The JSON member that holds this text. */
	public String member() {
		return this.member;
	}

	/** The language its readers have. */
	public Language language() {
		return this.language;
	}

	/** The text a reader of that language is shown first; an English page shows the Traditional one. */
	public static Script of(Language reader) {
		return reader == Language.ZH_HANS_CN ? SIMPLIFIED : TRADITIONAL;
	}

	/** The script of that JSON member, if it is one of the two. */
	public static Optional<Script> named(String member) {
		return Stream.of(values()).filter(script -> script.member.equals(member)).findFirst();
	}

}
