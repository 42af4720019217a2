package org.yuegang.liaison.deadline;

import org.yuegang.liaison.TestDatabase;

class DutyBookTests extends AbstractDutyBookTests {

	@Override
	TestDatabase create() {
		return TestDatabase.h2();
	}

}
