package org.yuegang.liaison.journal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.yuegang.liaison.TestDatabase;
import org.yuegang.liaison.system.MovableClock;

/** The same cases on both databases, with two appliers that share a table. */
abstract class AbstractStateRebuildTests {

	private final UUID subject = UUID.randomUUID();

	private TestDatabase database;

	private TestJournal journal;

	private int followed;

	abstract TestDatabase create();

	@BeforeEach
	void play() {
		this.database = create();
		this.database.jdbc().sql("create table tally (name varchar(20), n integer, bytes bytea)").update();
		this.journal = new TestJournal(this.database, new MovableClock(Instant.parse("2026-11-20T02:00:00Z")),
				List.of(new Tally("incident"), new Tally("meeting")), List.of((Follows) entry -> this.followed++));
		this.journal.append(this.journal.act(this.subject, "incident.ISSUE", 1));
		this.journal.append(this.journal.act(this.subject, "meeting.PROPOSE", 2));
		this.journal.append(this.journal.act(this.subject, "incident.UPDATE", 3));
		Act refused = this.journal.act(this.subject, "incident.UPDATE", 4);
		this.journal.durable().commit(() -> this.journal.journal().append(refused, Origin.REFUSED));
	}

	@AfterEach
	void close() {
		this.database.close();
	}

	@Test
	void findsStateEqualAndFollowsNothingAgain() {
		StateRebuild.Rebuilt rebuilt = this.journal.rebuild().rebuild();
		assertThat(rebuilt.entries()).isEqualTo(4);
		assertThat(rebuilt.rows()).containsExactly(Map.entry("tally", 3), Map.entry("crossed_act", 0));
		assertThat(rebuilt.differences()).isEmpty();
		assertThat(this.followed).isEqualTo(4);
	}

	@Test
	void tellsWhatDiffersAndPutsItRight() {
		this.database.jdbc().sql("update tally set n = 99 where n = 2").update();
		this.database.jdbc().sql("insert into tally (name, n) values ('incident', 1)").update();
		StateRebuild.Rebuilt rebuilt = this.journal.rebuild().rebuild();
		assertThat(rebuilt.differences()).containsExactly(new StateSnapshot.Difference("tally",
				List.of("name=incident | n=1 | bytes=null", "name=meeting | n=99 | bytes=07"),
				List.of("name=meeting | n=2 | bytes=07")));
		assertThat(this.journal.rebuild().rebuild().differences()).isEmpty();
	}

	@Test
	void comparingLeavesEverythingAsItWas() {
		this.database.jdbc().sql("update tally set n = 99 where n = 2").update();
		assertThat(this.journal.rebuild().compare().differences()).hasSize(1);
		assertThat(this.database.jdbc().sql("select sum(n) from tally").query(Integer.class).single())
			.isEqualTo(1 + 99 + 3);
	}

	/** Counts the acts of one feature. */
	private final class Tally implements Applies {

		private final String feature;

		Tally(String feature) {
			this.feature = feature;
		}

		@Override
		public boolean apply(Entry entry) {
			if (entry.act().feature().equals(this.feature)) {
				database.jdbc()
					.sql("insert into tally (name, n, bytes) values (:name, :n, :bytes)")
					.param("name", this.feature)
					.param("n", entry.act().body().required("n").asInt())
					.param("bytes", new byte[] {7})
					.update();
				return true;
			}
			return false;
		}

		@Override
		public List<String> tables() {
			return List.of("tally");
		}

	}

}
