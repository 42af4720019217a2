package org.yuegang.liaison.meeting;

import org.yuegang.liaison.TestDatabase;

class PostgresMeetingTableTests extends AbstractMeetingTableTests {

	@Override
	TestDatabase create() {
		return TestDatabase.postgres();
	}

}
