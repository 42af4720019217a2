package org.yuegang.liaison.incident.notice;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiPredicate;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;

/**
 * Which entry of the older list is which of the newer: equal ones first, then those about the same thing, then, where
 * an entry has no name that must stay, those at the same place.
 *
 * @param pairs index in the older list to index in the newer
 */
record EntryMatch(Map<Integer, Integer> pairs) {

	/** By what an entry is known, by the path of its list; lists that are not named are compared by value. */
	private static final Map<String, List<String>> KEYS = Map.of(
			"/products", List.of("/name/zhHant", "/name/zhHans"),
			"/products/*/lots", List.of("/number"),
			"/hazards", List.of("/code"),
			"/results", List.of("/product", "/lot", "/hazard", "/laboratory"),
			"/operators", List.of("/role", "/name/zhHant", "/name/zhHans"),
			"/distribution", List.of("/to", "/product", "/lot", "/operator", "/on"),
			"/measures", List.of("/code", "/by", "/area", "/product"),
			"/asks", List.of("/kind", "/measure", "/text/zhHant"),
			"/files", List.of("/sha256"),
			"/promises", List.of("/field"));

	/** By less of its name, where its whole name finds none: a measure is still the same when its product becomes known. */
	private static final Map<String, List<String>> LOOSER_KEYS = Map.of("/measures", List.of("/code", "/by", "/area"));

	/** Where an entry whose key changed is still the same entry when it kept its place. */
	private static final List<String> BY_PLACE = List.of("/products", "/results", "/operators", "/distribution", "/asks");

	static EntryMatch of(JsonNode before, JsonNode after, String path) {
		Map<Integer, Integer> pairs = new TreeMap<>();
		pair(before, after, pairs, EntryMatch::same);
		for (Map<String, List<String>> keys : List.of(KEYS, LOOSER_KEYS)) {
			List<String> key = keys.getOrDefault(path, List.of());
			if (!key.isEmpty()) {
				pair(before, after, pairs, (one, other) -> keyOf(one, key).equals(keyOf(other, key)));
			}
		}
		if (path.equals("/products")) {
			pair(before, after, pairs, EntryMatch::sameBarcode);
		}
		if (BY_PLACE.contains(path)) {
			for (int i = 0; i < Math.min(before.size(), after.size()); i++) {
				if (!pairs.containsKey(i) && !pairs.containsValue(i)) {
					pairs.put(i, i);
				}
			}
		}
		return new EntryMatch(pairs);
	}

	/** Equal in value; a decimal equals another of the same value, 22.0 and 22. */
	static boolean same(JsonNode one, JsonNode other) {
		return one.equals((left, right) -> left.isNumber() && right.isNumber()
				? decimal(left).compareTo(decimal(right)) : left.equals(right) ? 0 : 1, other);
	}

	private static BigDecimal decimal(JsonNode number) {
		return number.decimalValue();
	}

	private static void pair(JsonNode before, JsonNode after, Map<Integer, Integer> pairs,
			BiPredicate<JsonNode, JsonNode> matches) {
		for (int i = 0; i < before.size(); i++) {
			for (int j = 0; j < after.size() && !pairs.containsKey(i); j++) {
				if (!pairs.containsValue(j) && matches.test(before.get(i), after.get(j))) {
					pairs.put(i, j);
				}
			}
		}
	}

	private static List<String> keyOf(JsonNode entry, List<String> pointers) {
		List<String> key = new ArrayList<>();
		for (String pointer : pointers) {
			JsonNode part = entry.at(pointer);
			key.add(part instanceof MissingNode ? "" : part.asString().toUpperCase(Locale.ROOT));
		}
		return key;
	}

	private static boolean sameBarcode(JsonNode one, JsonNode other) {
		return one.has("barcode") && same(one.get("barcode"), other.path("barcode"));
	}

}
