package org.yuegang.liaison.system;

import tools.jackson.core.JsonParser;
import tools.jackson.core.TokenStreamContext;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.deser.jackson.JsonNodeDeserializer;

/**
 * Reads any JSON, and says of a number whose exponent no {@link java.math.BigDecimal} can hold where it stands.
 * Jackson's own lets a bare {@link NumberFormatException} out.
 */
final class TreeDeserializer extends JsonNodeDeserializer {

	@Override
	public JsonNode deserialize(JsonParser parser, DeserializationContext context) {
		TokenStreamContext begun = parser.streamReadContext();
		TokenStreamContext around = parser.isExpectedStartObjectToken() || parser.isExpectedStartArrayToken()
				? begun.getParent() : begun;
		try {
			return super.deserialize(parser, context);
		}
		catch (NumberFormatException beyond) {
			DatabindException fault = DatabindException.from(parser, "Number out of range", beyond);
			for (TokenStreamContext at = parser.streamReadContext(); at != around; at = at.getParent()) {
				if (at.inArray()) {
					fault.prependPath(parser, at.getCurrentIndex());
				}
				else {
					fault.prependPath(parser, at.currentName());
				}
			}
			throw fault;
		}
	}

}
