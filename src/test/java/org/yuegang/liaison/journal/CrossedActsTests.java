package org.yuegang.liaison.journal;

import org.yuegang.liaison.TestDatabase;

class CrossedActsTests extends AbstractCrossedActsTests {

	@Override
	TestDatabase create() {
		return TestDatabase.h2();
	}

}
