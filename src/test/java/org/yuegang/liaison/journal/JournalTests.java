package org.yuegang.liaison.journal;

import org.yuegang.liaison.TestDatabase;

class JournalTests extends AbstractJournalTests {

	@Override
	TestDatabase create() {
		return TestDatabase.h2();
	}

}
