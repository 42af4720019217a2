package org.yuegang.liaison.incident.notice;

import java.util.List;
import java.util.regex.Pattern;

/** Which fields of a notice are material: a change there calls for a new acknowledgement. */
final class Materiality {

	/**
	 * A change is material when its pointer is one of these. Pictures show a product and are none; symptoms and onset
	 * describe an illness and count nobody. Of a result it is what was found in what, and the limit it stands against;
	 * of a measure, that it was taken, upon what, or that it ended.
	 */
	private static final List<Pattern> MATERIAL = List.of(
			Pattern.compile("/urgency"),
			Pattern.compile("/products/\\d+(/(?!pictures).*)?"),
			Pattern.compile("/hazards/.*"),
			Pattern.compile("/regulation/(number|effective|change)(/.*)?"),
			Pattern.compile("/distribution/\\d+(/(to|product|lot|quantity)(/.*)?)?"),
			Pattern.compile("/results/\\d+(/(product|lot|hazard|operator|value|unit|limitOrigin|limitOther|retest)(/.*)?)?"),
			Pattern.compile("/measures/\\d+(/(code|product|lots|until)(/.*)?)?"),
			Pattern.compile("/risk/decision"),
			Pattern.compile("/people/(ill|hospital|dead)"));

	private Materiality() {
	}

	static boolean isMaterial(String pointer) {
		return MATERIAL.stream().anyMatch(pattern -> pattern.matcher(pointer).matches());
	}

}
