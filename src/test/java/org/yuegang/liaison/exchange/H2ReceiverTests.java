package org.yuegang.liaison.exchange;

class H2ReceiverTests extends ReceiverTests {

	@Override
	TestDatabase database() {
		return TestDatabase.h2();
	}

}
