package org.yuegang.liaison.incident;

import org.yuegang.liaison.TestPair;

class MainJobScenarioTests extends AbstractMainJobScenarioTests {

	@Override
	TestPair pair() {
		return TestPair.start();
	}

}
