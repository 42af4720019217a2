package org.yuegang.liaison.crossing;

import org.junit.jupiter.api.Test;

/**
 * Three acts a side at once, too long for an ordinary run: {@code mvn -Psearch verify}. How large each is and how long
 * it took stands in {@code src/docs/crossing.md}.
 */
class ThreeActsSearch {

	/** The whole alphabet of the case and of the meetings on it, an issue being on its way. */
	@Test
	void everyAct() {
		CrossingTests.found("3:3", Parts.search(Bounds.of(3, 3, 0), Start::issued), 49_000_000);
	}

	/** Without the acts that are only kept. */
	@Test
	void everyActThatMovesSomethingWithOneRejected() {
		CrossingTests.found("3:3 moving, one rejected",
				Parts.search(Bounds.of(3, 3, 1).only(Bounds::moves), Start::issued), 31_000_000);
	}

}
