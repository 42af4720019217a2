package org.yuegang.liaison.journal;

import org.yuegang.liaison.TestDatabase;

class StateRebuildTests extends AbstractStateRebuildTests {

	@Override
	TestDatabase create() {
		return TestDatabase.h2();
	}

}
