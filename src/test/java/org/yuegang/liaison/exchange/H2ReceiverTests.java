package org.yuegang.liaison.exchange;

import org.yuegang.liaison.TestDatabase;

class H2ReceiverTests extends ReceiverTests {

	@Override
	TestDatabase database() {
		return TestDatabase.h2();
	}

}
