package org.yuegang.liaison.mail;

import org.yuegang.liaison.TestDatabase;

class PostgresMailPumpTests extends AbstractMailPumpTests {

	@Override
	TestDatabase database() {
		return TestDatabase.postgres();
	}

}
