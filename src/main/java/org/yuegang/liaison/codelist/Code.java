package org.yuegang.liaison.codelist;

import java.time.LocalDate;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.yuegang.liaison.system.Language;

/**
 * One code of a vocabulary with each side's own term, as it stands from a day on.
 *
 * @param until the last day it may be used, none while it is in force
 * @param attributes what else is said of it, for instance the {@code category} or {@code cas} number of a hazard
 */
public record Code(String code, String zhHant, String zhHans, String en, LocalDate from, @Nullable LocalDate until,
		Map<String, String> attributes) {

	public Code {
		attributes = Map.copyOf(attributes);
	}

	/** The term a reader of this language knows it by. */
	public String in(Language language) {
		return switch (language) {
			case ZH_HANT_HK -> this.zhHant;
			case ZH_HANS_CN -> this.zhHans;
			case EN -> this.en;
		};
	}

	/** An attribute, empty where nothing is said. */
	public String attribute(String name) {
		return this.attributes.getOrDefault(name, "");
	}

	boolean isInForce(LocalDate at) {
		return !at.isBefore(this.from) && (this.until == null || !at.isAfter(this.until));
	}

}
