package org.yuegang.liaison.system.form;

import java.util.List;

/** A form on a page: its fields, and everything that is wrong with it, each line leading to its field. */
public record FormView(List<FieldView> fields, List<Fault> faults) {

	/** @param href the field, or empty where no field of the page is meant */
	public record Fault(String href, String text) {
	}

	/** One part of a form with many, by the name of its field. */
	public FieldView field(String name) {
		return this.fields.stream().filter(field -> field.pointer().equals("/" + name)).findFirst().orElseThrow();
	}

}
