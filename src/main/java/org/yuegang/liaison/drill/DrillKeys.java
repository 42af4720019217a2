package org.yuegang.liaison.drill;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;

import com.fasterxml.jackson.annotation.JsonIgnore;
import tools.jackson.databind.JsonNode;

/**
 * Looks for keys that a drill's file cannot have where they stand. It comes before anything else is read, as a mistyped
 * key leaves another one out, and that it is missing would be said instead.
 */
final class DrillKeys {

	private final Path file;

	private final DrillLines lines;

	DrillKeys(Path file, DrillLines lines) {
		this.file = file;
		this.lines = lines;
	}

	/** @throws DrillFailure naming the first such key with its line and what may stand there */
	void check(JsonNode node, Type type) throws DrillFailure {
		check(node, type, "");
	}

	private void check(JsonNode node, Type type, String pointer) throws DrillFailure {
		if (type instanceof ParameterizedType generic) {
			Type of = generic.getActualTypeArguments()[generic.getRawType() == Map.class ? 1 : 0];
			for (int i = 0; node.isArray() && i < node.size(); i++) {
				check(node.get(i), of, pointer + "/" + i);
			}
			for (Map.Entry<String, JsonNode> entry : node.properties()) {
				check(entry.getValue(), of, child(pointer, entry.getKey()));
			}
			return;
		}
		if (type instanceof Class<?> record && record.isRecord()) {
			Map<String, Type> known = new TreeMap<>();
			Arrays.stream(record.getRecordComponents())
				.filter(component -> !component.getAccessor().isAnnotationPresent(JsonIgnore.class))
				.forEach((RecordComponent component) -> known.put(component.getName(), component.getGenericType()));
			for (Map.Entry<String, JsonNode> entry : node.properties()) {
				String place = child(pointer, entry.getKey());
				if (!known.containsKey(entry.getKey())) {
					throw new DrillFailure(this.file, this.lines.of(place),
							"there is no key \"" + entry.getKey() + "\" here; known are " + known.keySet());
				}
				check(entry.getValue(), known.get(entry.getKey()), place);
			}
		}
	}

	private static String child(String pointer, String key) {
		return pointer + "/" + key.replace("~", "~0").replace("/", "~1");
	}

}
