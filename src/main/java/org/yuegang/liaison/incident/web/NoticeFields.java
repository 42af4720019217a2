package org.yuegang.liaison.incident.web;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

import org.yuegang.liaison.incident.notice.Fact;
import org.yuegang.liaison.incident.notice.Lot;
import org.yuegang.liaison.incident.notice.Notice;
import org.yuegang.liaison.incident.notice.Promise;
import org.yuegang.liaison.system.form.Field;
import org.yuegang.liaison.system.form.FieldKind;
import org.yuegang.liaison.system.form.RecordFields;
import tools.jackson.databind.JsonNode;

/** The fields of the notice, read off its record, as each step shows them. */
final class NoticeFields {

	static final List<Field> ALL = RecordFields.of(Notice.class, "field");

	/** Beside the step's own fields: by when a fact not yet known will be told. */
	static final String PROMISED = "promised";

	/** Beside that: why a promise of an earlier version is taken back. */
	static final String WITHDRAWN = "withdrawn";

	private static final Field PRODUCTS = Field.named(ALL, "products");

	private static final Field LOTS = Field.named(PRODUCTS.fields(), "lots");

	private NoticeFields() {
	}

	/**
	 * @param notice as written so far: lots are filled in product by product
	 * @param owed the promises of earlier versions that are still owed: each may be taken back
	 */
	static List<Field> of(NoticeStep step, JsonNode notice, List<Promise> owed) {
		List<Field> fields = new ArrayList<>();
		switch (step) {
			case PRODUCTS -> fields.add(PRODUCTS.keeping(false, "lots", "pictures"));
			case LOTS -> IntStream.range(0, notice.path("products").size()).mapToObj(NoticeFields::lots).forEach(fields::add);
			default -> step.fields().forEach(name -> fields.add(Field.named(ALL, name)));
		}
		if (!step.facts().isEmpty()) {
			fields.add(facts(PROMISED, "notice.promised", FieldKind.MOMENT, step.facts()));
		}
		List<Fact> withdrawable = step.facts()
			.stream()
			.filter(fact -> owed.stream().anyMatch(promise -> promise.field().equals(fact.field())))
			.toList();
		if (!withdrawable.isEmpty()) {
			fields.add(facts(WITHDRAWN, "notice.withdrawn", FieldKind.PROSE, withdrawable));
		}
		return fields;
	}

	/** Where the lots of a product stand in what this step posts; as a pointer it is their place in the notice. */
	static String lotsOf(int product) {
		return "products/" + product + "/lots";
	}

	private static Field lots(int product) {
		return new Field(lotsOf(product), LOTS.key(), FieldKind.ROWS, null, List.of(),
				LOTS.fields()
					.stream()
					.map(field -> field.name().equals("number") ? field.orUnknown(Lot.UNKNOWN) : field)
					.toList(),
				false);
	}

	private static Field facts(String name, String key, FieldKind kind, List<Fact> facts) {
		return new Field(name, key, FieldKind.GROUP, null, List.of(),
				facts.stream()
					.map(fact -> new Field(fact.field(), "fact." + fact.field(), kind, null, List.of(), List.of(), false))
					.toList(),
				false);
	}

}
