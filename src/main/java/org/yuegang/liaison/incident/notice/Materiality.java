package org.yuegang.liaison.incident.notice;

import java.util.List;
import java.util.regex.Pattern;

/** Which fields of a notice are material: a change there calls for a new acknowledgement. */
final class Materiality {

	/**
	 * A change is material when its pointer is one of these. Pictures show a product and are none; symptoms and onset
	 * describe an illness and count nobody.
	 */
	private static final List<Pattern> MATERIAL = List.of(
			Pattern.compile("/urgency"),
			Pattern.compile("/products/\\d+(/(?!pictures).*)?"),
			Pattern.compile("/hazards/.*"),
			Pattern.compile("/regulation/(number|effective|change)(/.*)?"),
			Pattern.compile("/distribution/\\d+(/(to|quantity)(/.*)?)?"),
			Pattern.compile("/risk/decision"),
			Pattern.compile("/people/(ill|hospital|dead)"));

	private Materiality() {
	}

	static boolean isMaterial(String pointer) {
		return MATERIAL.stream().anyMatch(pattern -> pattern.matcher(pointer).matches());
	}

}
