package org.yuegang.liaison.deadline;

import org.yuegang.liaison.TestDatabase;

class PostgresDutyBookTests extends AbstractDutyBookTests {

	@Override
	TestDatabase create() {
		return TestDatabase.postgres();
	}

}
