package org.yuegang.liaison.exchange;

class PostgresExchangeTests extends ExchangeTests {

	@Override
	TestDatabase database() {
		return TestDatabase.postgres();
	}

}
