package org.yuegang.liaison.incident;

import org.yuegang.liaison.TestDatabase;

class PostgresIncidentRowsTests extends AbstractIncidentRowsTests {

	@Override
	TestDatabase create() {
		return TestDatabase.postgres();
	}

}
