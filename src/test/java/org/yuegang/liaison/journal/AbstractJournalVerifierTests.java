package org.yuegang.liaison.journal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.yuegang.liaison.TestDatabase;
import org.yuegang.liaison.journal.Verification.Bad;
import org.yuegang.liaison.journal.Verification.Fault;
import org.yuegang.liaison.journal.Verification.Verified;
import org.yuegang.liaison.system.MovableClock;

/** Each way of tampering with a row is told, by the first entry that is bad. The same cases on both databases. */
abstract class AbstractJournalVerifierTests {

	private final List<Entry> written = new ArrayList<>();

	private TestDatabase database;

	private TestJournal journal;

	abstract TestDatabase create();

	@BeforeEach
	void write() {
		this.database = create();
		this.journal = new TestJournal(this.database, new MovableClock(Instant.parse("2026-11-20T02:00:00.123Z")),
				List.of(), List.of());
		for (int n = 1; n <= 6; n++) {
			this.written.add(this.journal.append(this.journal.act(UUID.randomUUID(), "incident.ISSUE", n)));
		}
	}

	@AfterEach
	void close() {
		this.database.close();
	}

	@Test
	void findsAnUntouchedJournalGood() {
		assertThat(verify()).isEqualTo(new Verified(6, this.written.getLast().hash()));
	}

	@Test
	void findsAnEmptyJournalGood() {
		run("delete from journal");
		run("update journal_head set seq = 0, hash = '" + "0".repeat(64) + "'");
		assertThat(verify()).isEqualTo(new Verified(0, "0".repeat(64)));
	}

	@Test
	void namesAnEntryWhoseActWasChanged() {
		run("update journal set act = replace(act, '\"n\":3', '\"n\":9') where seq = 3");
		assertThat(verify()).isEqualTo(new Bad(3, Fault.CHANGED));
	}

	@Test
	void namesAnEntryWhoseTimeWasChanged() {
		run("update journal set recorded_at = recorded_at - interval '1' hour where seq = 4");
		assertThat(verify()).isEqualTo(new Bad(4, Fault.CHANGED));
	}

	@Test
	void namesAnEntryWhoseOriginWasChanged() {
		run("update journal set origin = 'RECEIVED' where seq = 1");
		assertThat(verify()).isEqualTo(new Bad(1, Fault.CHANGED));
	}

	@Test
	void namesTheFollowerOfAnEntryThatWasRewrittenWithItsHash() {
		Entry third = this.written.get(2);
		String act = this.database.jdbc().sql("select act from journal where seq = 3").query(String.class).single();
		String forged = act.replace("\"n\":3", "\"n\":9");
		String hash = EntryHash.of(3, third.prev(), third.nonce(), "LOCAL", third.recordedAt(), forged);
		this.database.jdbc()
			.sql("update journal set act = :act, hash = :hash where seq = 3")
			.param("act", forged)
			.param("hash", hash)
			.update();
		assertThat(verify()).isEqualTo(new Bad(4, Fault.OUT_OF_CHAIN));
	}

	@Test
	void namesAnEntryThatWasRemoved() {
		run("delete from journal where seq = 2");
		assertThat(verify()).isEqualTo(new Bad(2, Fault.REMOVED));
	}

	@Test
	void namesTheFirstOfTwoThatWereSwapped() {
		run("update journal set seq = -2 where seq = 2");
		run("update journal set seq = 2 where seq = 5");
		run("update journal set seq = 5 where seq = -2");
		assertThat(verify()).isEqualTo(new Bad(2, Fault.OUT_OF_CHAIN));
	}

	@Test
	void namesTheFirstEntryThatWasCutOff() {
		run("delete from journal where seq >= 5");
		assertThat(verify()).isEqualTo(new Bad(5, Fault.CUT_OFF));
	}

	@Test
	void namesAnEntryBehindTheHead() {
		run("update journal_head set seq = 4, hash = '" + this.written.get(3).hash() + "'");
		assertThat(verify()).isEqualTo(new Bad(5, Fault.BEYOND_HEAD));
	}

	@Test
	void noticesAChangedHead() {
		run("update journal_head set hash = '" + this.written.get(3).hash() + "'");
		assertThat(verify()).isEqualTo(new Bad(6, Fault.HEAD_CHANGED));
	}

	@Test
	void namesAnEntryFiledUnderAnotherCaseActOrType() {
		run("update journal set subject = '" + UUID.randomUUID() + "' where seq = 5");
		assertThat(verify()).isEqualTo(new Bad(5, Fault.MISLABELLED));
		run("update journal set act_id = '" + UUID.randomUUID() + "' where seq = 4");
		assertThat(verify()).isEqualTo(new Bad(4, Fault.MISLABELLED));
		run("update journal set type = 'incident.WITHDRAW' where seq = 3");
		assertThat(verify()).isEqualTo(new Bad(3, Fault.MISLABELLED));
	}

	private Verification verify() {
		return this.journal.verifier().verify();
	}

	private void run(String sql) {
		assertThat(this.database.jdbc().sql(sql).update()).isPositive();
	}

}
