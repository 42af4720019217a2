package org.yuegang.liaison.incident.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.yuegang.liaison.incident.notice.Change;
import org.yuegang.liaison.incident.notice.ChangeKind;
import org.yuegang.liaison.system.Script;
import org.yuegang.liaison.system.form.Field;
import org.yuegang.liaison.system.form.FieldKind;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** The difference between two versions in words: which field, before, after. */
@Component
class ChangeWords {

	private final ValueWords words;

	ChangeWords(ValueWords words) {
		this.words = words;
	}

	/** @param before null when it was added; @param after null when it was removed */
	record Line(String label, ChangeKind kind, @Nullable String before, @Nullable String after, boolean material) {
	}

	List<Line> of(List<Change> changes) {
		return changes.stream().map(this::line).toList();
	}

	/** The field at a pointer in words: 產品 1 › 批次 2 › 批號. */
	String place(String pointer) {
		return walk(pointer).label();
	}

	private Line line(Change change) {
		Walked walked = walk(change.pointer());
		return new Line(walked.label(), change.kind(), value(walked, change.before()), value(walked, change.after()), change.material());
	}

	private @Nullable String value(Walked walked, @Nullable JsonNode value) {
		if (value == null) {
			return null;
		}
		Field field = walked.field();
		if (field == null || field.kind() == FieldKind.PROSE && value.isString()) {
			return value.asString("");
		}
		return this.words.of(field, field.kind() == FieldKind.ROWS && !value.isArray()
				? JsonNodeFactory.instance.arrayNode().add(value) : value);
	}

	private record Walked(@Nullable Field field, String label) {
	}

	private Walked walk(String pointer) {
		List<String> labels = new ArrayList<>();
		List<Field> fields = NoticeFields.ALL;
		Field at = null;
		for (String part : pointer.substring(Math.min(1, pointer.length())).split("/")) {
			if (part.matches("\\d+") && !labels.isEmpty()) {
				labels.set(labels.size() - 1, labels.getLast() + " " + (Integer.parseInt(part) + 1));
				continue;
			}
			Optional<Script> text = Script.named(part);
			if (text.isPresent()) {
				labels.add(this.words.label(text.get() == Script.TRADITIONAL ? "form.zh-hant" : "form.zh-hans"));
				continue;
			}
			Field next = fields.stream().filter(field -> field.name().equals(part)).findFirst().orElse(null);
			if (next == null) {
				return new Walked(at, String.join(" › ", labels));
			}
			labels.add(this.words.label(next.key()));
			at = next;
			fields = next.fields();
		}
		return new Walked(at, String.join(" › ", labels));
	}

}
