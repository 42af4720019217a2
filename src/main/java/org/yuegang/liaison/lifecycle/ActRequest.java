package org.yuegang.liaison.lifecycle;

import org.jspecify.annotations.Nullable;
import org.yuegang.liaison.system.Reading;
import org.yuegang.liaison.system.RecordReader;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * How every act is asked for over the API: {@code {act, revision, body}}.
 *
 * @param act the act's name, for instance {@code ACKNOWLEDGE}
 * @param revision the revision of the case that the officer looked at
 * @param body what was filled in; may be left out where the form is empty
 */
public record ActRequest(String act, int revision, @Nullable JsonNode body) {

	private static final RecordReader READER = new RecordReader((list, code) -> true);

	public static Reading<ActRequest> read(JsonNode json) {
		return READER.read(json, ActRequest.class);
	}

	/** What was filled in, an empty object where nothing was. */
	public JsonNode form() {
		return this.body == null ? JsonNodeFactory.instance.objectNode() : this.body;
	}

}
