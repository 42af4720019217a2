package org.yuegang.liaison.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;

import org.junit.jupiter.api.Test;
import org.yuegang.liaison.PageClient;
import org.yuegang.liaison.TestPair;
import org.yuegang.liaison.journal.JournalVerifier;
import org.yuegang.liaison.journal.StateRebuild;
import org.yuegang.liaison.journal.Verification;

/** What the benchmarks fill a node with is a past that the node could have had. */
class ArchiveTests {

	private static final int CASES = 300;

	@Test
	void anArchiveIsAChainedJournalAndTheStateThatFollowsFromIt() throws SQLException {
		try (TestPair pair = TestPair.start()) {
			Archive archive = new Archive(pair).lived();
			int before = rows(archive, "incident");
			long acts = archive.fill(CASES, 20261120);
			assertThat(acts).isGreaterThan(20L * (CASES - 20));
			assertThat(rows(archive, "local_number")).isGreaterThan(CASES);
			assertThat(rows(archive, "incident")).as("drafts have no row yet").isBetween(before + CASES - 6, before + CASES);
			assertThat(pair.guangdong().bean(JournalVerifier.class).verify()).isInstanceOf(Verification.Verified.class);
			assertThat(pair.guangdong().bean(StateRebuild.class).compare().differences()).isEmpty();
			assertThat(PageClient.of(pair.guangdong(), "gd.duty", "en").get("/?tab=OVER").body()).contains("rel=\"next\"", "(297)");
		}
	}

	private static int rows(Archive archive, String table) {
		return archive.jdbc().sql("select count(*) from " + table).query(Integer.class).single();
	}

}
