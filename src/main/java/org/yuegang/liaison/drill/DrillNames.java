package org.yuegang.liaison.drill;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;
import tools.jackson.databind.node.StringNode;

/**
 * The names by which a drill speaks of its cases and acts, and the places in its forms that stand for what is only
 * known when it is played: {@code ${name}} for the id of an act or a case, {@code ${case:/pointer}} for a value that
 * the acting officer's node shows.
 */
final class DrillNames {

	private static final Pattern PLACE = Pattern.compile("\\$\\{([a-z0-9-]+)(?::(/[^}]*))?}");

	private final Map<String, Case> cases = new HashMap<>();

	private final Map<String, String> acts = new HashMap<>();

	/** A case of the drill. @param feature whose case it is, by its name */
	record Case(String name, String feature, UUID id) {
	}

	void add(Case named) {
		this.cases.put(named.name(), named);
	}

	void act(String name, String id) {
		this.acts.put(name, id);
	}

	Case find(String name) {
		Case found = this.cases.get(name);
		if (found == null) {
			throw new IllegalArgumentException("no step before this one has \"as: " + name + "\"");
		}
		return found;
	}

	Set<Case> all() {
		return Set.copyOf(this.cases.values());
	}

	/** The form with every place filled. @param shown what the acting node shows of a case at a pointer */
	JsonNode fill(JsonNode form, BiFunction<Case, String, JsonNode> shown) {
		return switch (form) {
			case ObjectNode object -> {
				ObjectNode filled = JsonNodeFactory.instance.objectNode();
				object.properties().forEach(entry -> filled.set(entry.getKey(), fill(entry.getValue(), shown)));
				yield filled;
			}
			case ArrayNode array -> {
				ArrayNode filled = JsonNodeFactory.instance.arrayNode();
				array.forEach(element -> filled.add(fill(element, shown)));
				yield filled;
			}
			case StringNode text -> fill(text, shown);
			default -> form;
		};
	}

	private JsonNode fill(StringNode text, BiFunction<Case, String, JsonNode> shown) {
		Matcher place = PLACE.matcher(text.asString());
		if (!place.matches()) {
			return text;
		}
		if (place.group(2) != null) {
			return shown.apply(find(place.group(1)), place.group(2));
		}
		String act = this.acts.get(place.group(1));
		return StringNode.valueOf(act != null ? act : find(place.group(1)).id().toString());
	}

}
