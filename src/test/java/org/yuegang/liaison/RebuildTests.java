package org.yuegang.liaison;

import org.junit.jupiter.api.Test;

/** State is the fold of the journal: played on a pair of nodes, rebuilt on each, and found equal. */
class RebuildTests {

	@Test
	void rebuildsTheStateOfBothNodes() {
		try (TestPair pair = TestPair.start()) {
			Cases cases = new Cases(pair);
			String ref = cases.issued("HK", Notices.read("salamander"));
			pair.settle();
			cases.acknowledge("GD", cases.refThere("HK", ref));
			pair.settle();
			RebuildCheck.passes(pair.node("HK"));
			RebuildCheck.passes(pair.node("GD"));
		}
	}

}
