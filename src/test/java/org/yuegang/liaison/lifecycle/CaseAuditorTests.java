package org.yuegang.liaison.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.yuegang.liaison.Cases;
import org.yuegang.liaison.Notices;
import org.yuegang.liaison.TestPair;

/** A row broken by hand is told of, left as it is, and told of no more when it is right again. */
class CaseAuditorTests {

	private static TestPair pair;

	private static String ref;

	private CaseAuditor auditor;

	private JdbcClient jdbc;

	@BeforeAll
	static void start() {
		pair = TestPair.start();
		Cases cases = new Cases(pair);
		ref = cases.issued("GD", Notices.askingNothing("salamander"));
		cases.issued("GD", Notices.askingNothing("salamander"));
		pair.settle();
	}

	@AfterAll
	static void stop() {
		pair.close();
	}

	@BeforeEach
	void look() {
		this.auditor = pair.guangdong().bean(CaseAuditor.class);
		this.jdbc = pair.guangdong().bean(JdbcClient.class);
	}

	@Test
	void findsNothingInWhatActsMade() {
		assertThat(round()).isEqualTo(2);
		assertThat(alarms()).isEmpty();
	}

	@Test
	void tellsOfAClockThatWouldNeverRing() {
		broken("update duty set next_at = null where subject = (select subject from local_number where ref = :ref) and status = 'OPEN'",
				"update duty set next_at = due_at where subject = (select subject from local_number where ref = :ref) and status = 'OPEN'");
	}

	@Test
	void tellsOfACaseThatIsNotFoundAmongTheOpen() {
		broken("update incident set is_over = true where id = (select subject from local_number where ref = :ref)",
				"update incident set is_over = false where id = (select subject from local_number where ref = :ref)");
	}

	private void broken(String breaking, String mending) {
		assertThat(this.jdbc.sql(breaking).param("ref", ref).update()).isPositive();
		assertThat(round()).isEqualTo(2);
		assertThat(round()).isEqualTo(2);
		assertThat(alarms()).containsExactly(ref);
		assertThat(this.jdbc.sql(breaking).param("ref", ref).update()).as("the audit changes nothing").isPositive();
		this.jdbc.sql(mending).param("ref", ref).update();
		round();
		assertThat(alarms()).isEmpty();
	}

	private int round() {
		int audited = 0;
		while (this.auditor.next()) {
			audited++;
		}
		return audited;
	}

	private List<String> alarms() {
		return this.jdbc.sql("select reference from exchange_alarm where kind = 'STATE_DIFFERS' and cleared_at is null")
			.query(String.class)
			.list();
	}

}
