package org.yuegang.liaison.incident.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.yuegang.liaison.Cases;
import org.yuegang.liaison.Notices;
import org.yuegang.liaison.PageClient;
import org.yuegang.liaison.TestPair;

/** How often a page of a case reads what it shows, counted by H2 itself. */
class CaseReadsTests {

	private static final String ENTRY = "from journal where act_id";

	private static final String DRAFT = "from draft where subject";

	private static final String CASE = "select state from incident";

	private TestPair pair;

	private Cases cases;

	@BeforeEach
	void start() {
		this.pair = TestPair.start();
		this.cases = new Cases(this.pair);
		for (String unit : new String[] {"GD", "HK"}) {
			jdbc(unit).sql("set query_statistics_max_entries 10000").update();
			jdbc(unit).sql("set query_statistics true").update();
		}
	}

	@AfterEach
	void stop() {
		this.pair.close();
	}

	@Test
	void aPageReadsTheNoticeOnceWhateverTheActsOfferedAndRefused() {
		String ref = this.cases.drafted("GD", Notices.read("salamander"));
		this.cases.act("GD", "drafter", ref, "SUBMIT", Map.of());
		Map<String, Long> made = reads("GD", "verifier", "/incidents/" + ref);
		assertThat(made.get(ENTRY)).isEqualTo(1);
		assertThat(made.get(DRAFT)).as("one for each purpose").isEqualTo(3);
		assertThat(made.get(CASE)).as("one more to know that there is such a case").isLessThanOrEqualTo(2);
	}

	@Test
	void aPageReadsADraftOnceEach() {
		String ref = this.cases.drafted("GD", Notices.read("salamander"));
		Map<String, Long> made = reads("GD", "drafter", "/incidents/" + ref);
		assertThat(made.get(DRAFT)).as("one more for the case that stands for it").isLessThanOrEqualTo(4);
	}

	@Test
	void theFirstLookOfADutyOfficerIsOnTheVeryPageThatItOpens() {
		this.cases.issued("GD", Notices.read("salamander"));
		this.pair.settle();
		String ref = this.cases.as("HK", "liaison").get("/api/v1/incidents").expect(200).at("/items/0/ref").asString();
		assertThat(page("HK", "duty", "/incidents/" + ref).body()).contains("opened version 1");
		Map<String, Long> made = reads("HK", "duty", "/incidents/" + ref);
		assertThat(made.get(ENTRY)).as("the one that is in force, and the versions").isLessThanOrEqualTo(2);
		assertThat(made.get(DRAFT)).as("the other side's drafts are not here").isZero();
	}

	/** Of one page that was opened before, so that signing in does not count. */
	private Map<String, Long> reads(String unit, String officer, String path) {
		PageClient client = PageClient.of(this.pair.node(unit), unit.toLowerCase(Locale.ROOT) + "." + officer, "en");
		client.get(path);
		Map<String, Long> before = counted(unit);
		assertThat(client.get(path).status()).isEqualTo(200);
		Map<String, Long> after = counted(unit);
		before.forEach((statement, count) -> after.merge(statement, -count, Long::sum));
		return after;
	}

	private Map<String, Long> counted(String unit) {
		Map<String, Long> counts = new HashMap<>(Map.of(ENTRY, 0L, DRAFT, 0L, CASE, 0L));
		jdbc(unit).sql("select sql_statement, execution_count from information_schema.query_statistics").query(row -> {
			String statement = row.getString(1).replaceAll("\\s+", " ");
			for (String kind : counts.keySet()) {
				if (statement.contains(kind)) {
					counts.merge(kind, row.getLong(2), Long::sum);
				}
			}
		});
		return counts;
	}

	private PageClient.Page page(String unit, String officer, String path) {
		return PageClient.of(this.pair.node(unit), unit.toLowerCase(Locale.ROOT) + "." + officer, "en").get(path);
	}

	private JdbcClient jdbc(String unit) {
		return this.pair.node(unit).bean(JdbcClient.class);
	}

}
