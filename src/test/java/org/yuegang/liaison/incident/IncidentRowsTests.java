package org.yuegang.liaison.incident;

import org.yuegang.liaison.TestDatabase;

class IncidentRowsTests extends AbstractIncidentRowsTests {

	@Override
	TestDatabase create() {
		return TestDatabase.h2();
	}

}
