package org.yuegang.liaison.journal;

import org.yuegang.liaison.TestDatabase;

class PostgresJournalTests extends AbstractJournalTests {

	@Override
	TestDatabase create() {
		return TestDatabase.postgres();
	}

}
