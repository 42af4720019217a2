package org.yuegang.liaison.drill;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.dataformat.yaml.YAMLMapper;

/** On which line of a drill's file a place stands, by JSON pointer. */
final class DrillLines {

	private final Map<String, Integer> lines = new HashMap<>();

	/** @throws tools.jackson.core.JacksonException where the file is no YAML */
	DrillLines(Path file) throws IOException {
		try (InputStream in = Files.newInputStream(file); JsonParser parser = YAMLMapper.shared().createParser(in)) {
			for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
				if (!token.isStructEnd()) {
					this.lines.putIfAbsent(parser.streamReadContext().pathAsPointer().toString(),
							parser.currentTokenLocation().getLineNr());
				}
			}
		}
	}

	/** The line of the place, or of the nearest around it: what is missing stands nowhere. */
	int of(String pointer) {
		String place = pointer;
		while (!this.lines.containsKey(place) && !place.isEmpty()) {
			place = place.substring(0, place.lastIndexOf('/'));
		}
		return this.lines.getOrDefault(place, 0);
	}

}
