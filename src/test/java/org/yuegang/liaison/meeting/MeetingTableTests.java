package org.yuegang.liaison.meeting;

import org.yuegang.liaison.TestDatabase;

class MeetingTableTests extends AbstractMeetingTableTests {

	@Override
	TestDatabase create() {
		return TestDatabase.h2();
	}

}
