package org.yuegang.liaison.drill;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** JSON Merge Patch (RFC 7396, section 2): how a drill says what the next version of a notice changes. */
final class MergePatch {

	private MergePatch() {
	}

	static JsonNode of(JsonNode target, JsonNode patch) {
		if (!(patch instanceof ObjectNode changes)) {
			return patch;
		}
		ObjectNode result = target instanceof ObjectNode object ? object.deepCopy() : JsonNodeFactory.instance.objectNode();
		changes.properties().forEach(change -> {
			if (change.getValue().isNull()) {
				result.remove(change.getKey());
			}
			else {
				result.set(change.getKey(), of(result.path(change.getKey()), change.getValue()));
			}
		});
		return result;
	}

}
