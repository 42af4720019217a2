package org.yuegang.liaison.incident;

import org.yuegang.liaison.TestDatabase;
import org.yuegang.liaison.TestPair;

class PostgresMainJobScenarioTests extends AbstractMainJobScenarioTests {

	@Override
	TestPair pair() {
		return TestPair.start(node -> {
			try (TestDatabase database = TestDatabase.postgres()) {
				node.database(database.url(), database.user(), database.password());
			}
		});
	}

}
