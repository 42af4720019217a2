package org.yuegang.liaison.journal;

import org.yuegang.liaison.TestDatabase;

class PostgresCrossedActsTests extends AbstractCrossedActsTests {

	@Override
	TestDatabase create() {
		return TestDatabase.postgres();
	}

}
