package org.yuegang.liaison.incident.notice;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Walks two notices side by side and writes down every leaf, or whole entry of a list, in which they differ. */
final class TreeDifference {

	private final List<Change> changes = new ArrayList<>();

	TreeDifference(JsonNode before, JsonNode after) {
		JsonNode older = before.deepCopy();
		follow(older, after);
		objects(older, after, "", "", "");
	}

	List<Change> changes() {
		return this.changes;
	}

	/**
	 * A result names its product by its index. When the products moved, the older result's index is led to where that
	 * product stands now, so that moving an entry changes nothing else.
	 */
	private static void follow(JsonNode before, JsonNode after) {
		JsonNode products = before.path("products");
		Map<Integer, Integer> moved = EntryMatch.of(products, after.path("products"), "/products").pairs();
		Map<Integer, Integer> hazards = EntryMatch.of(before.path("hazards"), after.path("hazards"), "/hazards").pairs();
		Map<Integer, Integer> operators = EntryMatch.of(before.path("operators"), after.path("operators"), "/operators")
			.pairs();
		before.path("results").forEach(result -> {
			int product = result.path("product").asInt(-1);
			Integer now = moved.get(product);
			Map<Integer, Integer> lots = now == null ? Map.of() : EntryMatch.of(products.get(product).path("lots"),
					after.path("products").get(now).path("lots"), "/products/*/lots").pairs();
			lead((ObjectNode) result, "lot", lots);
			lead((ObjectNode) result, "product", moved);
			lead((ObjectNode) result, "hazard", hazards);
		});
		before.path("distribution").forEach(part -> lead((ObjectNode) part, "operator", operators));
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
				add(former + "/" + i, ChangeKind.REMOVED, before.get(i), null);
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
				add((before == null ? place : former) + "/" + i, before == null ? ChangeKind.ADDED : ChangeKind.REMOVED,
						before == null ? null : there.get(i), before == null ? there.get(i) : null);
			}
		}
		else if (there.isObject()) {
			there.propertyNames().forEach(name -> compare(before == null ? null : before.get(name),
					after == null ? null : after.get(name), place + "/" + name, former + "/" + name, path + "/" + name));
		}
		else {
			add(before == null ? place : former, before == null ? ChangeKind.ADDED : ChangeKind.REMOVED, before, after);
		}
	}

	private void add(String pointer, ChangeKind kind, @Nullable JsonNode before, @Nullable JsonNode after) {
		this.changes.add(new Change(pointer, kind, before, after, Materiality.isMaterial(pointer)));
	}

}
