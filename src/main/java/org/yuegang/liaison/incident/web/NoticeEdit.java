package org.yuegang.liaison.incident.web;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import org.jspecify.annotations.Nullable;
import org.yuegang.liaison.incident.notice.Promise;
import org.yuegang.liaison.system.FieldProblem;
import org.yuegang.liaison.system.form.Field;
import org.yuegang.liaison.system.form.FieldKind;
import org.yuegang.liaison.system.form.Posted;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * One step's fields put into the notice as it is kept. What the step does not show stays as it was, also inside an
 * entry of a list; and where an entry moved or went, what referred to it by its place follows.
 */
final class NoticeEdit {

	/** The lists whose entries name a product, and one or more of its lots. */
	private static final List<String> OF_PRODUCTS = List.of("results", "distribution", "measures");

	private final ObjectNode notice;

	private final Promising promising;

	/** @param owed the promises of earlier versions that are still owed */
	NoticeEdit(JsonNode kept, NoticeStep step, List<Promise> owed) {
		this.notice = (ObjectNode) kept.deepCopy();
		this.promising = new Promising(step.facts(), owed);
	}

	/** The whole notice with what was posted in it. */
	ObjectNode with(List<Field> fields, ObjectNode posted) {
		for (Field field : fields) {
			if (field.name().equals(NoticeFields.PROMISED)) {
				this.promising.put(this.notice, posted);
			}
			else if (field.name().equals(NoticeFields.WITHDRAWN)) {
				continue;
			}
			else if (field.name().startsWith("products/")) {
				put((ObjectNode) this.notice.path("products").get(Integer.parseInt(field.name().split("/")[1])), "lots",
						field, posted.path(field.name()));
			}
			else {
				put(this.notice, field.name(), field, posted.path(field.name()));
			}
		}
		return this.notice;
	}

	/** Where a problem of the whole notice stands among the fields of the step. */
	static FieldProblem onPage(FieldProblem problem, JsonNode notice) {
		if (!problem.pointer().startsWith("/promises/")) {
			return problem;
		}
		String index = problem.pointer().split("/")[2];
		JsonNode promise = notice.path("promises").path(Integer.parseInt(index));
		return new FieldProblem("/" + (promise.has("withdrawn") ? NoticeFields.WITHDRAWN : NoticeFields.PROMISED) + "/"
				+ promise.path("field").asString(""), problem.code(), problem.arguments());
	}

	private void put(ObjectNode parent, String name, Field field, JsonNode posted) {
		JsonNode before = parent.path(name);
		parent.remove(name);
		if (field.kind() != FieldKind.ROWS) {
			if (!posted.isMissingNode()) {
				parent.set(name, posted);
			}
			return;
		}
		Map<Integer, Integer> moved = new HashMap<>();
		ArrayNode rows = this.notice.arrayNode();
		posted.forEach(row -> {
			JsonNode from = row.path(Posted.FROM);
			if (!from.isMissingNode()) {
				moved.put(Integer.valueOf(from.asString()), rows.size());
			}
			rows.add(row instanceof ObjectNode object ? whole(object, field, before) : row);
		});
		if (!rows.isEmpty()) {
			parent.set(name, rows);
		}
		follow(field, name, moved);
	}

	/** The row with what its former self had and the page does not show. */
	private static ObjectNode whole(ObjectNode row, Field field, JsonNode before) {
		ObjectNode entry = row.deepCopy();
		JsonNode from = entry.remove(Posted.FROM);
		if (from != null && before.path(Integer.parseInt(from.asString())) instanceof ObjectNode former) {
			List<String> shown = field.fields().stream().map(Field::name).toList();
			former.properties()
				.stream()
				.filter(old -> !shown.contains(old.getKey()))
				.forEach(old -> entry.set(old.getKey(), old.getValue()));
		}
		return entry;
	}

	private void follow(Field field, String name, Map<Integer, Integer> moved) {
		switch (name) {
			case "products" -> OF_PRODUCTS.forEach(list -> this.notice.path(list).forEach(entry -> {
				if (!lead(entry, "product", moved)) {
					((ObjectNode) entry).remove(List.of("lot", "lots"));
				}
			}));
			case "lots" -> OF_PRODUCTS.forEach(list -> this.notice.path(list).forEach(entry -> {
				if (field.name().equals(NoticeFields.lotsOf(entry.path("product").asInt(-1)))) {
					lead(entry, "lot", moved);
					leadAll(entry, "lots", moved);
				}
			}));
			case "hazards" -> this.notice.path("results").forEach(result -> lead(result, "hazard", moved));
			case "operators" -> this.notice.path("distribution").forEach(part -> lead(part, "operator", moved));
			default -> {
			}
		}
	}

	private static boolean lead(JsonNode entry, String reference, Map<Integer, Integer> moved) {
		@Nullable JsonNode index = entry.get(reference);
		if (index == null) {
			return true;
		}
		Integer now = moved.get(index.asInt());
		if (now == null) {
			((ObjectNode) entry).remove(reference);
			return false;
		}
		((ObjectNode) entry).put(reference, now.intValue());
		return true;
	}

	private static void leadAll(JsonNode entry, String references, Map<Integer, Integer> moved) {
		List<Integer> now = entry.path(references)
			.valueStream()
			.map(index -> moved.get(index.asInt()))
			.filter(Objects::nonNull)
			.toList();
		((ObjectNode) entry).remove(references);
		if (!now.isEmpty()) {
			now.forEach(((ObjectNode) entry).putArray(references)::add);
		}
	}

}
