package org.yuegang.liaison.incident.notice;

import java.util.Arrays;
import java.util.Optional;

/** A fact a notice may need at a step, by the name under which it can be missing or promised. */
public enum Fact {

	KIND("kind"), URGENCY("urgency"), ACTION("action"), SUBJECT("subject"), SUMMARY("summary"), SCOPE("scope"),
	ATTENTION("attention"), BASIS("basis"), SUPPLIED("supplied"), ON_OTHER_SIDE("onOtherSide"), PRODUCTS("products"),
	CATEGORY("category"), LOTS("lots"), HAZARDS("hazards"), RESULTS("results"), QUANTITIES("quantities"),
	DISTRIBUTION("distribution"), MEASURES("measures"), ASKS("asks"), RISK("risk"), PROGRAMME("programme"),
	NUMBER("number"), TITLE("title"), EFFECTIVE("effective"), CHANGE("change");

	private final String field;

	Fact(String field) {
		this.field = field;
	}

	/** Its name in {@code promises[].field}. */
	public String field() {
		return this.field;
	}

	/** Kind, urgency and subject are never promised: without them nobody could place the notice. */
	public boolean mayBePromised() {
		return this != KIND && this != URGENCY && this != SUBJECT;
	}

	public static Optional<Fact> of(String field) {
		return Arrays.stream(values()).filter(fact -> fact.field.equals(field)).findFirst();
	}

}
