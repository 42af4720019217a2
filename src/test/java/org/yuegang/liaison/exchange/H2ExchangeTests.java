package org.yuegang.liaison.exchange;

class H2ExchangeTests extends ExchangeTests {

	@Override
	TestDatabase database() {
		return TestDatabase.h2();
	}

}
