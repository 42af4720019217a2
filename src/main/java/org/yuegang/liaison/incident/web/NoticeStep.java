package org.yuegang.liaison.incident.web;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.yuegang.liaison.incident.notice.Fact;
import org.yuegang.liaison.incident.notice.NoticeKind;

/** The short steps in which a notice is written, in their order; each owns some of its fields. */
enum NoticeStep {

	BASICS(all(), List.of("urgency", "mode", "action", "basis", "toldBy"), Fact.ACTION, Fact.BASIS),
	/** What clause one, paragraph five, asks for: what happened, its scope, what needs attention. */
	TEXTS(all(), List.of("subject", "summary", "scope", "attention"), Fact.SUMMARY, Fact.SCOPE, Fact.ATTENTION),
	REGULATION(EnumSet.of(NoticeKind.REGULATION), List.of("regulation"), Fact.NUMBER, Fact.TITLE, Fact.EFFECTIVE,
			Fact.CHANGE),
	MONITORING(EnumSet.of(NoticeKind.MONITORING), List.of("monitoring"), Fact.PROGRAMME),
	PRODUCTS(withProducts(), List.of("products"), Fact.PRODUCTS, Fact.CATEGORY),
	LOTS(withProducts(), List.of("lots"), Fact.LOTS),
	HAZARDS(withProducts(), List.of("hazards", "risk"), Fact.HAZARDS, Fact.RISK),
	RESULTS(withProducts(), List.of("results"), Fact.RESULTS),
	PEOPLE(EnumSet.of(NoticeKind.INCIDENT, NoticeKind.RECALL), List.of("people")),
	OPERATORS(withProducts(), List.of("operators")),
	DISTRIBUTION(withProducts(), List.of("supplied", "onOtherSide", "distribution", "transport"), Fact.SUPPLIED,
			Fact.ON_OTHER_SIDE, Fact.QUANTITIES, Fact.DISTRIBUTION),
	MEASURES(withProducts(), List.of("measures"), Fact.MEASURES),
	ASKS(all(), List.of("asks"), Fact.ASKS),
	TIMES(all(), List.of("times", "references", "files")),
	CONFIDENTIALITY(all(), List.of("confidentiality"));

	private final Set<NoticeKind> kinds;

	private final List<String> fields;

	private final List<Fact> facts;

	NoticeStep(Set<NoticeKind> kinds, List<String> fields, Fact... facts) {
		this.kinds = kinds;
		this.fields = fields;
		this.facts = List.of(facts);
	}

	/** The names of the fields of the notice it fills. */
	List<String> fields() {
		return this.fields;
	}

	/** The facts of it that may be promised for later. */
	List<Fact> facts() {
		return this.facts;
	}

	/** Its name in addresses and message keys; public because templates call it. */
	public String path() {
		return name().toLowerCase(Locale.ROOT);
	}

	static List<NoticeStep> of(@Nullable NoticeKind kind) {
		return Arrays.stream(values()).filter(step -> kind == null || step.kinds.contains(kind)).toList();
	}

	static Optional<NoticeStep> named(String path) {
		return Arrays.stream(values()).filter(step -> step.path().equals(path)).findFirst();
	}

	/** The step in which the place of a problem is filled in; what belongs to none is looked at in the first. */
	static NoticeStep at(String pointer) {
		if (pointer.matches("/products/\\d+/lots.*")) {
			return LOTS;
		}
		String[] parts = pointer.split("/");
		if (parts.length > 2 && List.of(NoticeFields.PROMISED, NoticeFields.WITHDRAWN).contains(parts[1])) {
			return Fact.of(parts[2])
				.flatMap(fact -> Arrays.stream(values()).filter(step -> step.facts.contains(fact)).findFirst())
				.orElse(BASICS);
		}
		String first = parts.length < 2 ? "" : parts[1];
		return Arrays.stream(values()).filter(step -> step.fields.contains(first)).findFirst().orElse(BASICS);
	}

	private static Set<NoticeKind> all() {
		return EnumSet.allOf(NoticeKind.class);
	}

	private static Set<NoticeKind> withProducts() {
		return EnumSet.of(NoticeKind.INCIDENT, NoticeKind.RECALL, NoticeKind.MONITORING);
	}

}
