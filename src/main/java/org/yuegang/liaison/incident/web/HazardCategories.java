package org.yuegang.liaison.incident.web;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;

import org.springframework.stereotype.Component;
import org.yuegang.liaison.codelist.Codelists;
import org.yuegang.liaison.system.LocalTimes;
import org.yuegang.liaison.system.form.FieldView;
import org.yuegang.liaison.system.form.FormView;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A hazard on the list has the one category that the list gives it. The form asks for one only where the hazard is not
 * on the list, or where another was written; what a reader sees always names it.
 */
@Component
class HazardCategories {

	private final Codelists codelists;

	private final Clock clock;

	HazardCategories(Codelists codelists, Clock clock) {
		this.codelists = codelists;
		this.clock = clock;
	}

	/** The form without the question where the list has the answer. */
	FormView asking(FormView form) {
		return new FormView(form.fields()
			.stream()
			.map(field -> field.pointer().equals("/hazards") ? field.withRows(field.rows().stream().map(this::asking).toList())
					: field)
			.toList(), form.faults());
	}

	private FieldView.Row asking(FieldView.Row row) {
		String code = value(row.fields(), "/code");
		String category = value(row.fields(), "/category");
		boolean known = !own(code).isEmpty() && (category.isEmpty() || category.equals(own(code)));
		return !known ? row : new FieldView.Row(row.number(), row.pointer(), row.from(),
				row.fields().stream().filter(field -> !field.pointer().endsWith("/category")).toList());
	}

	/** Puts into each posted hazard the category it had where the form did not ask for it. */
	void keep(JsonNode posted, JsonNode before, String from) {
		for (JsonNode row : posted) {
			JsonNode former = before.path(row.path(from).asInt(-1));
			String code = row.path("code").asString("");
			String category = former.path("category").asString("");
			if (!row.has("category") && code.equals(former.path("code").asString("")) && !category.isEmpty()
					&& category.equals(own(code))) {
				((ObjectNode) row).put("category", category);
			}
		}
	}

	/** Puts the category of each listed hazard where none is written, to be read. */
	void tell(JsonNode hazards) {
		for (JsonNode hazard : hazards) {
			String own = own(hazard.path("code").asString(""));
			if (!hazard.has("category") && !own.isEmpty()) {
				((ObjectNode) hazard).put("category", own);
			}
		}
	}

	private String own(String code) {
		return this.codelists.find("hazards", code, LocalDate.ofInstant(this.clock.instant(), LocalTimes.ZONE))
			.map(hazard -> hazard.attribute("category"))
			.orElse("");
	}

	private static String value(List<FieldView> fields, String ending) {
		return fields.stream()
			.filter(field -> field.pointer().endsWith(ending))
			.flatMap(field -> field.chosen().stream())
			.findFirst()
			.orElse("");
	}

}
