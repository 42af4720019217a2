package org.yuegang.liaison.benchmark;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.function.IntFunction;

import javax.sql.DataSource;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.yuegang.liaison.Cases;
import org.yuegang.liaison.Notices;
import org.yuegang.liaison.TestPair;
import org.yuegang.liaison.journal.BulkJournal;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Many years of cases on the Guangdong node of a pair: a few are lived through by both nodes, and as many as wanted are
 * made after them, with findings that were really published. Journal and state are written as the node would write
 * them; what lies outside the fold (streams, mail) is left out.
 */
public final class Archive {

	private static final List<String> TABLES = List.of("local_number", "incident", "duty", "draft");

	private static final List<String> BOTH = List.of("zhHant", "zhHans");

	private static final Map<String, String> TEXT = Map.of("zhHant", "已辦理。", "zhHans", "已办理。");

	private static final int CHUNK = 500;

	private final TestPair pair;

	private final Cases cases;

	private final RealFindings findings = RealFindings.read();

	private final List<CasePattern> over = new ArrayList<>();

	private final List<CasePattern> live = new ArrayList<>();

	public Archive(TestPair pair) {
		this.pair = pair;
		this.cases = new Cases(pair);
	}

	/** Lives through the cases that the others are made after. */
	public Archive lived() {
		this.over.addAll(List.of(closed("GD"), closed("HK"), unfounded()));
		String drafted = this.cases.drafted("GD", notice());
		String submitted = this.cases.drafted("GD", notice());
		this.cases.act("GD", "drafter", submitted, "SUBMIT", Map.of());
		String sent = this.cases.issued("GD", notice());
		String received = this.cases.issued("HK", notice());
		String known = this.cases.issued("GD", notice());
		rest();
		this.cases.acknowledge("HK", this.cases.refThere("GD", known));
		rest();
		for (String ref : List.of(drafted, submitted, sent, this.cases.refThere("HK", received), known)) {
			this.live.add(pattern(ref));
		}
		return this;
	}

	/**
	 * Writes so many cases, of which two in a hundred are not over, and none of them twice alike.
	 * @return how many acts they have
	 */
	long fill(int cases, long seed) throws SQLException {
		Random random = new Random(seed);
		return write(cases, i -> {
			boolean isLive = i % 50 == 0;
			List<CasePattern> patterns = isLive ? this.live : this.over;
			CasePattern pattern = patterns.get(isLive ? i / 50 % patterns.size() : i % 100 == 1 ? 2 : i % 2);
			Duration later = isLive ? Duration.ofMinutes(-random.nextInt(300)) : Duration.ofMinutes(-1_000L * (cases - i) / cases * 2_600 - 500);
			return pattern.like(1_001 + i, later, this.findings.at(random.nextInt(10_000)), random);
		});
	}

	/** Writes so many cases that were issued here, whose acknowledgements fall due one after the other within the span. */
	public void owed(int cases, Instant first, Duration span, long seed) throws SQLException {
		Random random = new Random(seed);
		CasePattern sent = this.live.get(2);
		Duration until = Duration.between(sent.dueAt(), first);
		write(cases, i -> sent.like(1_001 + i, until.plus(span.multipliedBy(i).dividedBy(cases).truncatedTo(ChronoUnit.MILLIS)),
				this.findings.at(random.nextInt(10_000)), random));
	}

	private long write(int cases, IntFunction<CasePattern.Like> made) throws SQLException {
		long acts = 0;
		try (Connection connection = this.pair.guangdong().bean(DataSource.class).getConnection()) {
			connection.setAutoCommit(false);
			for (int from = 0; from < cases; from += CHUNK) {
				Map<String, List<Map<String, @Nullable Object>>> rows = new LinkedHashMap<>();
				try (BulkJournal journal = new BulkJournal(connection)) {
					for (int i = from; i < Math.min(cases, from + CHUNK); i++) {
						CasePattern.Like like = made.apply(i);
						for (CasePattern.Made entry : like.entries()) {
							journal.add(entry.act(), like.subject(), entry.type(), entry.text(), entry.origin(), entry.recordedAt());
							acts++;
						}
						TABLES.forEach(table -> rows.computeIfAbsent(table, one -> new ArrayList<>()).addAll(like.rows(table)));
					}
				}
				for (Map.Entry<String, List<Map<String, @Nullable Object>>> table : rows.entrySet()) {
					insert(connection, table.getKey(), table.getValue());
				}
				connection.commit();
			}
		}
		count();
		return acts;
	}

	JdbcClient jdbc() {
		return this.pair.guangdong().bean(JdbcClient.class);
	}

	private CasePattern closed(String filer) {
		String other = filer.equals("GD") ? "HK" : "GD";
		String ref = this.cases.issued(filer, notice());
		rest();
		String there = this.cases.refThere(filer, ref);
		this.cases.acknowledge(other, there);
		rest();
		this.cases.act(other, "duty", there, "ACTED_ON", Map.of("what", TEXT));
		this.cases.act(filer, "duty", ref, "LOG_CALL",
				Map.of("called", "當值", "calledAt", "2026-11-20T02:00:00Z", "outcome", TEXT));
		rest();
		ObjectNode next = (ObjectNode) this.cases.get(filer, "drafter", ref).get("notice").deepCopy();
		((ObjectNode) next.get("summary")).put("zhHant", "抽樣結果已覆核。").put("zhHans", "抽样结果已复核。");
		next.remove(List.of("confidence"));
		this.cases.as(filer, "drafter").put("/api/v1/incidents/" + ref + "/draft?purpose=VERSION", next).expect(200);
		this.cases.act(filer, "issuer", ref, "UPDATE", Map.of("confirmed", BOTH));
		rest();
		if (this.cases.get(other, "duty", there).at("/tracks/acknowledgement").asString().equals("AWAITED")) {
			this.cases.acknowledge(other, there);
		}
		for (JsonNode duty : this.cases.get(other, "liaison", there).get("duties")) {
			String key = duty.get("key").asString();
			if (duty.get("status").asString().equals("OPEN") && key.startsWith("REPORT_ONWARD/")) {
				this.cases.act(other, "liaison", there, "REPORT_ONWARD",
						Map.of("recipient", key.substring(key.lastIndexOf('/') + 1), "reportedAt", "2026-11-20T02:00:00Z", "means", "函"));
			}
		}
		rest();
		this.cases.act(filer, "issuer", ref, "PROPOSE_CLOSURE", Map.of("report", TEXT, "confirmed", BOTH));
		rest();
		this.cases.act(other, "liaison", there, "AGREE_CLOSURE", Map.of());
		rest();
		return pattern(filer.equals("GD") ? ref : there);
	}

	private CasePattern unfounded() {
		String ref = this.cases.drafted("GD", notice());
		this.cases.act("GD", "drafter", ref, "SUBMIT", Map.of());
		this.cases.act("GD", "verifier", ref, "REFUTE", Map.of("reason", TEXT));
		return pattern(ref);
	}

	private CasePattern pattern(String ref) {
		return new CasePattern(jdbc(), UUID.fromString(this.cases.get("GD", "auditor", ref).get("id").asString()));
	}

	/** The sample notice, with what differs from case to case left open; it asks nothing, because that would be a case more. */
	private static JsonNode notice() {
		ObjectNode notice = (ObjectNode) Notices.askingNothing("salamander");
		both(notice.get("subject"), CasePattern.OPEN.subject());
		both(notice.at("/products/0/name"), CasePattern.OPEN.product());
		((ObjectNode) notice.at("/products/0/lots/0")).put("number", CasePattern.OPEN.lot());
		return notice;
	}

	private static void both(JsonNode text, String words) {
		BOTH.forEach(script -> ((ObjectNode) text).put(script, words));
	}

	private void rest() {
		this.pair.settle();
		this.pair.clock().advance(Duration.ofMinutes(1));
	}

	private static void insert(Connection connection, String table, List<Map<String, @Nullable Object>> rows) throws SQLException {
		if (rows.isEmpty()) {
			return;
		}
		List<String> columns = List.copyOf(rows.getFirst().keySet());
		String places = String.join(", ", Collections.nCopies(columns.size(), "?"));
		try (PreparedStatement insert = connection
			.prepareStatement("insert into " + table + " (" + String.join(", ", columns) + ") values (" + places + ")")) {
			for (Map<String, @Nullable Object> row : rows) {
				for (int i = 0; i < columns.size(); i++) {
					Object value = row.get(columns.get(i));
					if (value == null) {
						insert.setNull(i + 1, Types.NULL);
					}
					else {
						insert.setObject(i + 1, value);
					}
				}
				insert.addBatch();
			}
			insert.executeBatch();
		}
	}

	private void count() {
		jdbc().sql("delete from over_count where feature = 'incident'").update();
		jdbc().sql("""
				insert into over_count (feature, origin, urgency, cases)
				select 'incident', origin, urgency, count(*) from incident where is_over = true group by origin, urgency""")
			.update();
		jdbc().sql("analyze").update();
	}

}
