package org.yuegang.liaison.journal;

import org.yuegang.liaison.TestDatabase;

class PostgresJournalVerifierTests extends AbstractJournalVerifierTests {

	@Override
	TestDatabase create() {
		return TestDatabase.postgres();
	}

}
