package org.yuegang.liaison.incident.web;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.yuegang.liaison.incident.notice.Fact;
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

	private final ObjectNode notice;

	private final NoticeStep step;

	NoticeEdit(JsonNode kept, NoticeStep step) {
		this.notice = (ObjectNode) kept.deepCopy();
		this.step = step;
	}

	/** The whole notice with what was posted in it. */
	ObjectNode with(List<Field> fields, ObjectNode posted) {
		for (Field field : fields) {
			if (field.name().equals(NoticeFields.PROMISED)) {
				promise(posted.path(NoticeFields.PROMISED));
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
		String fact = notice.path("promises").path(Integer.parseInt(index)).path("field").asString("");
		return new FieldProblem("/" + NoticeFields.PROMISED + "/" + fact, problem.code(), problem.arguments());
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
			case "products" -> this.notice.path("results").forEach(result -> {
				if (!lead(result, "product", moved)) {
					((ObjectNode) result).remove("lot");
				}
			});
			case "lots" -> this.notice.path("results").forEach(result -> {
				if (field.name().equals(NoticeFields.lotsOf(result.path("product").asInt(-1)))) {
					lead(result, "lot", moved);
				}
			});
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

	private void promise(JsonNode promised) {
		List<String> own = this.step.facts().stream().map(Fact::field).toList();
		List<JsonNode> promises = new ArrayList<>();
		this.notice.path("promises").forEach(promise -> {
			if (!own.contains(promise.path("field").asString())) {
				promises.add(promise);
			}
		});
		for (String fact : own) {
			if (promised.has(fact)) {
				promises.add(this.notice.objectNode().put("field", fact).set("by", promised.get(fact)));
			}
		}
		this.notice.remove("promises");
		if (!promises.isEmpty()) {
			this.notice.putArray("promises").addAll(promises);
		}
	}

}
