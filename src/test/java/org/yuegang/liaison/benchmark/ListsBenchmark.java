package org.yuegang.liaison.benchmark;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.UUID;

import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.yuegang.liaison.Cases;
import org.yuegang.liaison.Notices;
import org.yuegang.liaison.PageClient;
import org.yuegang.liaison.TestPair;

/**
 * The desk and the page of a case on a node with many years of cases ({@code benchmark.archive}), one officer at a time
 * over loopback HTTP, and beside each the bare SQL of the same rows. It prints and judges nothing.
 */
class ListsBenchmark {

	private static final int ARCHIVE = Integer.getInteger("benchmark.archive", 100_000);

	private static final int ROUNDS = Integer.getInteger("benchmark.views", 1_000);

	private static final int LONG_CASE = Integer.getInteger("benchmark.long-case", 1_000);

	private final Random random = new Random(20261120);

	@Test
	void measuresTheDeskAndTheCasePage() throws SQLException {
		System.out.println("\n" + Machine.described());
		try (TestPair pair = TestPair.start()) {
			Archive archive = new Archive(pair).lived();
			String longCase = longCase(pair);
			long begun = System.nanoTime();
			long acts = archive.fill(ARCHIVE, 20261120);
			System.out.printf(Locale.ROOT, "%d cases, %d acts, written in %.0f s; the long case has %d%n", ARCHIVE, acts,
					(System.nanoTime() - begun) / 1e9, entries(archive.jdbc(), longCase));
			PageClient duty = PageClient.of(pair.guangdong(), "gd.duty", "zh-Hans-CN");
			List<String> refs = archive.jdbc().sql("select ref from local_number order by subject").query(String.class).list();
			List<String> lines = new ArrayList<>();
			for (String tab : List.of("MINE", "AWAITED", "RUNNING", "OVER")) {
				lines.add(line("desk, " + tab, () -> page(duty, "/?tab=" + tab), () -> deskRows(archive.jdbc(), tab)));
			}
			lines.add(line("a case", () -> page(duty, "/incidents/" + one(refs)), () -> caseRows(archive.jdbc(), one(refs))));
			lines.add(line("the long case", () -> page(duty, "/incidents/" + longCase), () -> caseRows(archive.jdbc(), longCase)));
			System.out.println("\n| | p50 ms | p99 ms | bare SQL p50 ms | p99 ms |\n|---|---|---|---|---|");
			lines.forEach(System.out::println);
		}
	}

	/** Half of its acts are the other node's receipts. */
	private static String longCase(TestPair pair) {
		Cases cases = new Cases(pair);
		String ref = cases.issued("GD", Notices.read("salamander"));
		pair.settle();
		int revision = cases.get("GD", "auditor", ref).get("revision").intValue();
		Map<String, String> text = Map.of("zhHant", "已通話。", "zhHans", "已通话。");
		for (int i = 0; i < LONG_CASE / 2; i++) {
			cases.as("GD", "duty")
				.post("/api/v1/incidents/" + ref + "/acts", Map.of("act", "LOG_CALL", "revision", revision, "body",
						Map.of("called", "當值", "calledAt", "2026-11-20T02:00:00Z", "outcome", text)))
				.expect(200);
		}
		pair.settle();
		return ref;
	}

	private String line(String name, Runnable ours, Runnable bare) {
		long[] page = taken(ours);
		long[] sql = taken(bare);
		return String.format(Locale.ROOT, "| %s | %.1f | %.1f | %.1f | %.1f |", name, at(page, 0.5), at(page, 0.99), at(sql, 0.5),
				at(sql, 0.99));
	}

	private static long[] taken(Runnable look) {
		for (int i = 0; i < ROUNDS / 2; i++) {
			look.run();
		}
		long[] taken = new long[ROUNDS];
		for (int i = 0; i < ROUNDS; i++) {
			long begun = System.nanoTime();
			look.run();
			taken[i] = System.nanoTime() - begun;
		}
		Arrays.sort(taken);
		return taken;
	}

	private static double at(long[] sorted, double share) {
		return sorted[(int) Math.ceil(share * sorted.length) - 1] / 1e6;
	}

	private static void page(PageClient client, String path) {
		if (client.get(path).status() != 200) {
			throw new IllegalStateException(path);
		}
	}

	private String one(List<String> refs) {
		return refs.get(this.random.nextInt(refs.size()));
	}

	/** The rows of one page of the desk, and what is owed on them. */
	private static void deskRows(JdbcClient jdbc, String tab) {
		List<UUID> ids = jdbc.sql("""
				select c.id, c.number_text, c.subject_hant, c.subject_hans, c.headline, c.urgency, c.clock_at, c.updated_at
				from incident c where c.is_over = ? and c.revision >= ? order by c.is_over, c.clock_at, c.updated_at desc, c.id desc limit 50""")
			.param(tab.equals("OVER"))
			// H2 gives the same answer to the same question again without looking.
			.param(-(int) (System.nanoTime() & 0xffff))
			.query((row, number) -> row.getObject(1, UUID.class))
			.list();
		jdbc.sql("select content from duty where status = 'OPEN' and subject in (:ids)").param("ids", ids).query(String.class).list();
	}

	/** The state of a case and all its acts. */
	private static void caseRows(JdbcClient jdbc, String ref) {
		UUID id = jdbc.sql("select subject from local_number where ref = ?").param(ref).query(UUID.class).single();
		jdbc.sql("select state from incident where id = ?").param(id).query(String.class).optional();
		jdbc.sql("select act, origin, recorded_at from journal where subject = ? order by seq").param(id).query((row, number) -> row.getString(1)).list();
		jdbc.sql("select content from draft where subject = ?").param(id).query(String.class).list();
	}

	private static int entries(JdbcClient jdbc, String ref) {
		return jdbc.sql("select count(*) from journal j join local_number n on n.subject = j.subject where n.ref = ?")
			.param(ref)
			.query(Integer.class)
			.single();
	}

}
