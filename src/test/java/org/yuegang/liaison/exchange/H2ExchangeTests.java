package org.yuegang.liaison.exchange;

import org.yuegang.liaison.TestDatabase;

class H2ExchangeTests extends ExchangeTests {

	@Override
	TestDatabase database() {
		return TestDatabase.h2();
	}

}
