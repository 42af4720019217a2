package org.yuegang.liaison.incident.notice;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Walks two notices side by side and writes down every leaf, or whole entry of a list, in which they differ. */
final class TreeDifference {

	private final List<Change> changes = new ArrayList<>();

	private final Map<String, ChangeKind> marked = new HashMap<>();

	private final Map<String, List<JsonNode>> removed = new HashMap<>();

	TreeDifference(JsonNode before, JsonNode after) {
		JsonNode older = before.deepCopy();
		follow(older, after);
		objects(older, after, "", "", "");
	}

	List<Change> changes() {
		return this.changes;
	}

	NoticeMarks marks() {
		return new NoticeMarks(this.marked, this.removed);
	}

	/**
	 * A result names its product by its index, and so do others. When the products moved, the older entry's index is led
	 * to where that product stands now, so that moving an entry changes nothing else.
	 */
	private static void follow(JsonNode before, JsonNode after) {
		JsonNode products = before.path("products");
		Map<Integer, Integer> moved = EntryMatch.of(products, after.path("products"), "/products").pairs();
		Map<Integer, Integer> hazards = EntryMatch.of(before.path("hazards"), after.path("hazards"), "/hazards").pairs();
		Map<Integer, Integer> operators = EntryMatch.of(before.path("operators"), after.path("operators"), "/operators")
			.pairs();
		for (String list : List.of("results", "distribution", "measures")) {
			before.path(list).forEach(each -> {
				ObjectNode entry = (ObjectNode) each;
				int product = entry.path("product").asInt(-1);
				Integer now = moved.get(product);
				Map<Integer, Integer> lots = now == null ? Map.of() : EntryMatch.of(products.get(product).path("lots"),
						after.path("products").get(now).path("lots"), "/products/*/lots").pairs();
				lead(entry, "lot", lots);
				leadAll(entry, "lots", lots);
				lead(entry, "product", moved);
				lead(entry, "hazard", hazards);
				if (list.equals("distribution")) {
					// of a result it is how it compares
					lead(entry, "operator", operators);
				}
			});
		}
	}

	private static void lead(ObjectNode entry, String field, Map<Integer, Integer> moved) {
		JsonNode index = entry.get(field);
		if (index != null) {
			Integer now = moved.get(index.asInt());
			if (now == null) {
				entry.remove(field);
			}
			else {
				entry.put(field, now.intValue());
			}
		}
	}

	private static void leadAll(ObjectNode entry, String field, Map<Integer, Integer> moved) {
		JsonNode indices = entry.get(field);
		if (indices != null) {
			ArrayNode now = entry.putArray(field);
			indices.forEach(index -> Optional.ofNullable(moved.get(index.asInt())).ifPresent(now::add));
		}
	}

	/**
	 * @param place the pointer in the newer version
	 * @param former the pointer in the older
	 * @param path the pointer with {@code *} for every index
	 */
	private void compare(@Nullable JsonNode before, @Nullable JsonNode after, String place, String former, String path) {
		if (before == null && after == null) {
			return;
		}
		if (before == null || after == null) {
			oneSided(before, after, place, former, path);
		}
		else if (before.isObject() && after.isObject()) {
			objects(before, after, place, former, path);
		}
		else if (before.isArray() && after.isArray()) {
			arrays(before, after, place, former, path);
		}
		else if (!EntryMatch.same(before, after)) {
			add(place, ChangeKind.CHANGED, before, after);
		}
	}

	private void objects(JsonNode before, JsonNode after, String place, String former, String path) {
		Set<String> names = new LinkedHashSet<>(after.propertyNames());
		names.addAll(before.propertyNames());
		for (String name : names) {
			compare(before.get(name), after.get(name), place + "/" + name, former + "/" + name, path + "/" + name);
		}
	}

	private void arrays(JsonNode before, JsonNode after, String place, String former, String path) {
		Map<Integer, Integer> pairs = EntryMatch.of(before, after, path).pairs();
		pairs.forEach((old, now) -> compare(before.get(old), after.get(now), place + "/" + now, former + "/" + old,
				path + "/*"));
		for (int i = 0; i < before.size(); i++) {
			if (!pairs.containsKey(i)) {
				remove(former + "/" + i, place, before.get(i));
			}
		}
		for (int i = 0; i < after.size(); i++) {
			if (!pairs.containsValue(i)) {
				add(place + "/" + i, ChangeKind.ADDED, null, after.get(i));
			}
		}
	}

	/** What stands on one side only is written down leaf by leaf for a group of fields, entry by entry for a list. */
	private void oneSided(@Nullable JsonNode before, @Nullable JsonNode after, String place, String former, String path) {
		JsonNode there = before == null ? after : before;
		if (there == null) {
			return;
		}
		if (there.isArray()) {
			for (int i = 0; i < there.size(); i++) {
				if (before == null) {
					add(place + "/" + i, ChangeKind.ADDED, null, there.get(i));
				}
				else {
					remove(former + "/" + i, place, there.get(i));
				}
			}
		}
		else if (there.isObject()) {
			there.propertyNames().forEach(name -> compare(before == null ? null : before.get(name),
					after == null ? null : after.get(name), place + "/" + name, former + "/" + name, path + "/" + name));
		}
		else if (before == null) {
			add(place, ChangeKind.ADDED, null, there);
		}
		else {
			remove(former, place, there);
		}
	}

	/** @param place where it stood, or the list it stood in, in the newer version */
	private void remove(String former, String place, JsonNode before) {
		this.removed.computeIfAbsent(place, where -> new ArrayList<>()).add(before);
		this.changes.add(new Change(former, ChangeKind.REMOVED, before, null, Materiality.isMaterial(former)));
	}

	private void add(String pointer, ChangeKind kind, @Nullable JsonNode before, @Nullable JsonNode after) {
		this.marked.put(pointer, kind);
		this.changes.add(new Change(pointer, kind, before, after, Materiality.isMaterial(pointer)));
	}

}
