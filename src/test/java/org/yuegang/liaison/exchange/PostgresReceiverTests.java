package org.yuegang.liaison.exchange;

import org.yuegang.liaison.TestDatabase;

class PostgresReceiverTests extends ReceiverTests {

	@Override
	TestDatabase database() {
		return TestDatabase.postgres();
	}

}
