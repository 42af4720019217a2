package org.yuegang.liaison.mail;

import org.yuegang.liaison.TestDatabase;

class MailPumpTests extends AbstractMailPumpTests {

	@Override
	TestDatabase database() {
		return TestDatabase.h2();
	}

}
