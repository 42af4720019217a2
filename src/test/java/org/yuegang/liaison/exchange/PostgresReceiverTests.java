package org.yuegang.liaison.exchange;

class PostgresReceiverTests extends ReceiverTests {

	@Override
	TestDatabase database() {
		return TestDatabase.postgres();
	}

}
