package org.yuegang.liaison.incident.notice;

import com.fasterxml.jackson.annotation.JsonCreator;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** When something happened: at a time, which is text in JSON, or over a span of days, which is an object. */
public sealed interface Timing permits When, DateSpan {

	/** What an act or a row holds; what comes from outside is read by the record reader, which names what is wrong. */
	@JsonCreator
	static Timing of(JsonNode json) {
		return json.isString() ? When.parse(json.stringValue()) : new DateSpan(when(json.get("from")),
				when(json.get("to")), json.has("approximate") ? json.get("approximate").booleanValue() : null);
	}

	private static @Nullable When when(@Nullable JsonNode text) {
		return text == null ? null : When.parse(text.stringValue());
	}

}
