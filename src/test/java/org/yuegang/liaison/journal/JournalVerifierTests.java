package org.yuegang.liaison.journal;

import org.yuegang.liaison.TestDatabase;

class JournalVerifierTests extends AbstractJournalVerifierTests {

	@Override
	TestDatabase create() {
		return TestDatabase.h2();
	}

}
