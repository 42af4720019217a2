package org.yuegang.liaison.exchange;

import org.yuegang.liaison.TestDatabase;

class PostgresExchangeTests extends ExchangeTests {

	@Override
	TestDatabase database() {
		return TestDatabase.postgres();
	}

}
