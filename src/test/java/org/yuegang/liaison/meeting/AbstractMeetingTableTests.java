package org.yuegang.liaison.meeting;

import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.yuegang.liaison.TestDatabase;
import org.yuegang.liaison.deadline.desk.OverCounts;
import org.yuegang.liaison.meeting.act.MeetingKind;
import org.yuegang.liaison.meeting.state.Meeting;
import org.yuegang.liaison.meeting.state.MeetingState;
import org.yuegang.liaison.system.JsonConfiguration;
import org.yuegang.liaison.system.NodeIdentity;

import static org.assertj.core.api.Assertions.assertThat;

/** The rows of meetings, on one database. */
abstract class AbstractMeetingTableTests {

	private static final UUID ONE = UUID.fromString("10000000-0000-4000-8000-000000000001");

	private static final UUID TWO = UUID.fromString("20000000-0000-4000-8000-000000000002");

	private TestDatabase database;

	private MeetingTable table;

	private MeetingList list;

	abstract TestDatabase create();

	@BeforeEach
	void open() {
		this.database = create();
		this.table = new MeetingTable(this.database.jdbc(), new OverCounts(this.database.jdbc()), new NodeIdentity("GD", "HK", "test"), JsonConfiguration.mapper());
		this.list = new MeetingList(this.database.jdbc(), JsonConfiguration.mapper(), new NodeIdentity("GD", "HK", "test"));
	}

	@AfterEach
	void close() {
		this.database.close();
	}

	@Test
	void readsBackWhatWasWritten() {
		for (MeetingState state : List.of(MeetingState.PROPOSED, MeetingState.CONVENED, MeetingState.CONCLUDED)) {
			Meeting meeting = Maker.in(state, ONE);
			this.table.write(this.table.find(ONE).orElse(null), meeting);

			assertThat(this.table.find(ONE)).contains(meeting);
		}
		assertThat(this.table.find(TWO)).isEmpty();
	}

	@Test
	void findsTheMeetingsOfAnIncidentAndWhetherOneIsLive() {
		this.table.write(null, Maker.in(MeetingState.CANCELLED, ONE));
		assertThat(this.table.incidentsInEmergency()).isEmpty();

		this.table.write(null, Maker.in(MeetingState.HELD, TWO));

		assertThat(this.table.ofIncident(Maker.INCIDENT)).extracting(Meeting::id).containsExactlyInAnyOrder(ONE, TWO);
		assertThat(this.table.ofIncident(ONE)).isEmpty();
		assertThat(this.table.incidentsInEmergency()).containsExactly(Maker.INCIDENT);
	}

	@Test
	void listsByKeyWithFiltersAndDraftsAmongThem() {
		this.table.write(null, Maker.in(MeetingState.PROPOSED, ONE));
		this.table.write(null, Maker.in(MeetingState.CONCLUDED, TWO));
		UUID draft = UUID.fromString("30000000-0000-4000-8000-000000000003");
		number(ONE, 1);
		number(TWO, 2);
		number(draft, 3);
		draft(draft);

		MeetingList.Page first = this.list.find(new MeetingQuery(null, null, null, null, null, null, 2));
		assertThat(first.items()).extracting(MeetingList.Item::ref).containsExactly("M2026-0003", "M2026-0002");
		MeetingList.Page second = this.list.find(new MeetingQuery(null, null, null, null, null, first.next(), 2));
		assertThat(second.items()).extracting(MeetingList.Item::ref).containsExactly("M2026-0001");
		assertThat(second.next()).isNull();
		assertThat(refs(MeetingState.NONE, null)).containsExactly("M2026-0003");
		assertThat(refs(MeetingState.CONCLUDED, null)).containsExactly("M2026-0002");
		assertThat(refs(null, Maker.INCIDENT)).containsExactly("M2026-0002", "M2026-0001");
		assertThat(refs(null, ONE)).isEmpty();
	}

	@Test
	void readsADraftThatHasHardlyBegun() {
		number(ONE, 1);
		draft(ONE);

		assertThat(this.list.find(MeetingQuery.all()).items()).singleElement().satisfies(item -> {
			assertThat(item.kind()).isEqualTo(MeetingKind.WORKING);
			assertThat(item.grounds().isEmpty()).isTrue();
		});
	}

	private List<String> refs(MeetingState state, UUID incident) {
		return this.list.find(new MeetingQuery(state, null, null, null, incident, null, 50))
			.items()
			.stream()
			.map(MeetingList.Item::ref)
			.toList();
	}

	private void number(UUID subject, int number) {
		this.database.jdbc()
			.sql("insert into local_number (subject, ref, prefix, given_in, number) values (?, ?, 'M', 2026, ?)")
			.params(subject, "M2026-%04d".formatted(number), number)
			.update();
	}

	private void draft(UUID subject) {
		this.database.jdbc()
			.sql("""
					insert into draft (id, subject, purpose, content, savers, revision, updated_at, updated_by)
					values (?, ?, 'PROPOSAL', '{"kind":"WORKING"}', '[]', 1, ?, 'gd.convenor')""")
			.params(UUID.randomUUID(), subject, Maker.LATER.atOffset(ZoneOffset.UTC))
			.update();
	}

}
