package org.yuegang.liaison.incident;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.yuegang.liaison.RowsRead;
import org.yuegang.liaison.TestDatabase;
import org.yuegang.liaison.deadline.Urgency;
import org.yuegang.liaison.deadline.desk.DeskCursor;
import org.yuegang.liaison.deadline.desk.DeskQuery;
import org.yuegang.liaison.deadline.desk.DeskRow;
import org.yuegang.liaison.deadline.desk.DeskSelect;
import org.yuegang.liaison.deadline.desk.DeskTab;
import org.yuegang.liaison.deadline.desk.OverCounts;
import org.yuegang.liaison.incident.notice.NoticeKind;
import org.yuegang.liaison.incident.state.Headline;
import org.yuegang.liaison.journal.Mode;
import org.yuegang.liaison.system.BilingualText;
import org.yuegang.liaison.system.Cursor;
import org.yuegang.liaison.system.JsonConfiguration;
import org.yuegang.liaison.system.Language;
import org.yuegang.liaison.system.NodeIdentity;
import org.yuegang.liaison.system.Officer;
import org.yuegang.liaison.system.Role;
import org.yuegang.liaison.system.Utc;

/** The desk's rows and the list's, over many cases: none lost, all counted, and no more read for those that are over. */
abstract class AbstractIncidentRowsTests {

	private static final NodeIdentity NODE = new NodeIdentity("GD", "HK", "test");

	private static final Instant NOW = Instant.parse("2026-11-20T02:00:00Z");

	private static final int LIVE = 120;

	private final Random random = new Random(20261120);

	private TestDatabase database;

	private int numbers;

	abstract TestDatabase create();

	@BeforeEach
	void open() {
		this.database = create();
	}

	@AfterEach
	void close() {
		this.database.close();
	}

	@Test
	void everyRowOfATabStandsOnOnePageOfItAndIsCounted() {
		fill(LIVE, 200);
		IncidentDesk desk = desk(this.database.jdbc());
		for (Urgency urgency : new Urgency[] { null, Urgency.FLASH }) {
			for (String origin : new String[] { null, "GD", "HK" }) {
				Map<DeskTab, Long> counts = desk.counts(query(DeskTab.MINE, urgency, origin, null, 1));
				for (DeskTab tab : DeskTab.values()) {
					List<DeskRow> rows = paged(desk, tab, urgency, origin);
					assertThat(rows).as(tab + " " + urgency + " " + origin).isSortedAccordingTo(DeskRow.ORDER);
					assertThat(rows).extracting(DeskRow::id).doesNotHaveDuplicates().hasSize(counts.get(tab).intValue());
				}
			}
		}
		assertThat(desk.counts(query(DeskTab.MINE, null, null, null, 1)))
			.containsEntry(DeskTab.RUNNING, LIVE + 1L)
			.containsEntry(DeskTab.OVER, 200L);
		assertThat(desk.movedSince(NOW.minus(Duration.ofDays(4000)))).isEqualTo(LIVE + 201);
	}

	@Test
	void theDeskReadsNoMoreForTheCasesThatAreOver() {
		fill(LIVE, 1_500);
		Map<String, Long> few = new HashMap<>();
		desks().forEach((name, query) -> few.put(name, deskReads(query)));
		fill(0, 6_000);
		desks().forEach((name, query) -> assertThat(deskReads(query)).as(name).isLessThanOrEqualTo(few.get(name) * 3 / 2 + 200));
	}

	@Test
	void theListHoldsWhateverFitsOnceAndReadsNoMoreThanItShows() {
		fill(LIVE, 1_500);
		Map<String, Long> few = new HashMap<>();
		lists().forEach((name, query) -> {
			few.put(name, listReads(query));
			Set<UUID> seen = new HashSet<>();
			for (IncidentQuery page = query; page != null; page = next(page, seen)) {
				assertThat(page.limit()).isEqualTo(50);
			}
			assertThat(seen).as(name).hasSize(fitting(query));
		});
		fill(0, 6_000);
		lists().forEach((name, query) -> assertThat(listReads(query)).as(name).isLessThanOrEqualTo(few.get(name) * 3 / 2 + 200));
	}

	private Map<String, DeskQuery> desks() {
		Map<String, DeskQuery> queries = new LinkedHashMap<>();
		for (DeskTab tab : DeskTab.values()) {
			for (DeskCursor after : new DeskCursor[] { null, new DeskCursor(
					tab == DeskTab.OVER ? DeskRow.NO_CLOCK : NOW.plus(Duration.ofMinutes(300)), NOW.minus(Duration.ofDays(3)), UUID.randomUUID()) }) {
				queries.put(tab + (after == null ? "" : ", next page"), query(tab, null, null, after, 51));
				queries.put(tab + " of GD" + (after == null ? "" : ", next page"), query(tab, null, "GD", after, 51));
			}
		}
		return queries;
	}

	private static Map<String, IncidentQuery> lists() {
		Map<String, IncidentQuery> queries = new LinkedHashMap<>();
		queries.put("all", IncidentQuery.all());
		queries.put("escalated", new IncidentQuery(Headline.ESCALATED, null, null, null, null, null, 50));
		queries.put("closed", new IncidentQuery(Headline.CLOSED, null, null, null, null, null, 50));
		queries.put("flash", new IncidentQuery(null, Urgency.FLASH, null, null, null, null, 50));
		queries.put("a kind", new IncidentQuery(null, null, NoticeKind.REGULATION, null, null, null, 50));
		queries.put("exercises", new IncidentQuery(null, null, null, Mode.EXERCISE, null, null, 50));
		queries.put("ours", new IncidentQuery(null, null, null, null, "GD", null, 50));
		return queries;
	}

	private long deskReads(DeskQuery query) {
		RowsRead reads = new RowsRead(this.database);
		desk(reads.jdbc()).find(query);
		return reads.count();
	}

	private long listReads(IncidentQuery query) {
		RowsRead reads = new RowsRead(this.database);
		IncidentListSql sql = new IncidentListSql(query, "GD", Set.of());
		reads.jdbc().sql(sql.text()).params(sql.parameters()).query((row, number) -> number).list();
		return reads.count();
	}

	private @Nullable IncidentQuery next(IncidentQuery query, Set<UUID> seen) {
		IncidentListSql sql = new IncidentListSql(query, "GD", Set.of());
		List<Cursor> page = new ArrayList<>(this.database.jdbc()
			.sql(sql.text())
			.params(sql.parameters())
			.query((row, number) -> new Cursor(Utc.read(row, "updated_at"), row.getObject("id", UUID.class)))
			.list());
		boolean more = page.size() > query.limit();
		page.stream().limit(query.limit()).forEach(row -> assertThat(seen.add(row.id())).isTrue());
		return more ? new IncidentQuery(query.status(), query.urgency(), query.kind(), query.mode(), query.origin(),
				page.get(query.limit() - 1), query.limit()) : null;
	}

	private int fitting(IncidentQuery query) {
		boolean drafts = query.status() == null && query.urgency() == null && query.kind() == null && query.mode() == null;
		return (drafts ? 1 : 0) + this.database.jdbc()
			.sql("select count(*) from incident where " + is("headline", query.status()) + is("urgency", query.urgency())
					+ is("kind", query.kind()) + is("mode", query.mode()) + is("origin", query.origin()) + "1 = 1")
			.query(Integer.class)
			.single();
	}

	private static String is(String column, @Nullable Object value) {
		return value == null ? "" : column + " = '" + value + "' and ";
	}

	private static List<DeskRow> paged(IncidentDesk desk, DeskTab tab, @Nullable Urgency urgency, @Nullable String origin) {
		List<DeskRow> all = new ArrayList<>();
		List<DeskRow> page = desk.find(query(tab, urgency, origin, null, 7));
		while (!page.isEmpty()) {
			all.addAll(page);
			page = desk.find(query(tab, urgency, origin, page.getLast().cursor(), 7));
		}
		return all;
	}

	private static DeskQuery query(DeskTab tab, @Nullable Urgency urgency, @Nullable String origin, @Nullable DeskCursor after,
			int limit) {
		BilingualText name = BilingualText.of("甲", "甲");
		Officer officer = new Officer("gd.all", "GD", name, name, EnumSet.allOf(Role.class), Language.EN);
		return new DeskQuery(officer, tab, urgency, origin, NOW, after, limit);
	}

	private static IncidentDesk desk(JdbcClient jdbc) {
		return new IncidentDesk(new DeskSelect(jdbc, new OverCounts(jdbc), NODE),
				new StaticListableBeanFactory().getBeanProvider(LinkedMeetings.class), JsonConfiguration.mapper());
	}

	/** Cases with times that are often the same, so that a page ends between two of one time, and one draft. */
	private void fill(int live, int over) {
		List<Object[]> cases = new ArrayList<>();
		for (int i = 0; i < live + over; i++) {
			cases.add(row(i >= live));
		}
		this.database.inTransaction(() -> cases.forEach(this::insert));
		JdbcClient jdbc = this.database.jdbc();
		jdbc.sql("delete from over_count").update();
		jdbc.sql("""
				insert into over_count (feature, origin, urgency, cases)
				select 'incident', origin, urgency, count(*) from incident where is_over = true group by origin, urgency""")
			.update();
		if (live > 0) {
			UUID draft = UUID.randomUUID();
			number(draft);
			jdbc.sql("""
					insert into draft (id, subject, purpose, content, savers, revision, updated_at, updated_by)
					values (?, ?, 'NOTICE', '{}', '["gd.drafter"]', 1, ?, 'gd.drafter')""")
				.params(UUID.randomUUID(), draft, Utc.of(NOW.minus(Duration.ofDays(1))))
				.update();
		}
		jdbc.sql("""
				insert into draft (id, subject, purpose, content, savers, revision, updated_at, updated_by)
				select id, id, 'VERSION', '{}', '["gd.drafter"]', 1, updated_at, 'gd.drafter' from incident
				where is_over = true and origin = 'GD' and id not in (select subject from draft) order by id limit 5""")
			.update();
		jdbc.sql("analyze").update();
	}

	private Object[] row(boolean over) {
		String handling = over ? "CLOSED" : one("DRAFT", "IN_VERIFICATION", "VERIFIED", "NOTIFIED", "NOTIFIED", "CLOSURE_PROPOSED");
		boolean issued = over || handling.equals("NOTIFIED") || handling.equals("CLOSURE_PROPOSED");
		String acknowledgement = over ? "ACKNOWLEDGED" : issued ? one("AWAITED", "RETURNED", "ACKNOWLEDGED") : "NOT_DUE";
		String headline = over ? "CLOSED" : handling.equals("NOTIFIED") && this.random.nextInt(3) == 0 ? "ESCALATED" : handling;
		Instant clock = over || this.random.nextInt(4) == 0 ? DeskRow.NO_CLOCK : NOW.plus(Duration.ofMinutes(60L * this.random.nextInt(12)));
		return new Object[] { new UUID(this.random.nextLong(), this.random.nextLong()), issued ? one("GD", "HK") : "GD",
				this.random.nextInt(40) == 0 && !over ? "EXERCISE" : "ACTUAL", over ? "INCIDENT" : one("REGULATION", "INCIDENT"),
				over ? "ROUTINE" : one("FLASH", "PRIORITY"), handling, acknowledgement, headline, 3,
				Utc.of(NOW.minus(Duration.ofDays(this.random.nextInt(over ? 40 : 6)))), "{}", over, Utc.of(clock),
				one("[]", "[\"gd.all\"]") };
	}

	private void insert(Object[] row) {
		this.database.jdbc().sql("""
				insert into incident (id, origin, mode, kind, urgency, handling, acknowledgement, headline, revision,
				updated_at, state, is_over, clock_at, not_by) values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)""")
			.params(row)
			.update();
		number((UUID) row[0]);
	}

	private void number(UUID subject) {
		int number = ++this.numbers;
		this.database.jdbc()
			.sql("insert into local_number (subject, ref, prefix, given_in, number) values (?, ?, 'I', 2026, ?)")
			.params(subject, "I2026-%04d".formatted(number), number)
			.update();
	}

	private String one(String... of) {
		return of[this.random.nextInt(of.length)];
	}

}
