package org.yuegang.liaison.journal;

import org.yuegang.liaison.TestDatabase;

class PostgresStateRebuildTests extends AbstractStateRebuildTests {

	@Override
	TestDatabase create() {
		return TestDatabase.postgres();
	}

}
