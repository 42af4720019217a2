package org.yuegang.liaison.journal;

import java.time.Clock;
import java.util.List;
import java.util.UUID;

import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.jdbc.support.MetaDataAccessException;
import org.yuegang.liaison.TestDatabase;
import org.yuegang.liaison.system.BilingualText;
import org.yuegang.liaison.system.JsonConfiguration;
import tools.jackson.databind.json.JsonMapper;

/** A journal on a test database without a node around it, with the appliers and followers a test gives. */
public final class TestJournal {

	private static final JsonMapper JSON = JsonConfiguration.mapper();

	private final TestDatabase database;

	private final Clock clock;

	private final StaticListableBeanFactory beans = new StaticListableBeanFactory();

	public TestJournal(TestDatabase database, Clock clock, List<? extends Applies> appliers,
			List<? extends Follows> followers) {
		this.database = database;
		this.clock = clock;
		appliers.forEach(applier -> this.beans.addBean("applier" + appliers.indexOf(applier), applier));
		followers.forEach(follower -> this.beans.addBean("follower" + followers.indexOf(follower), follower));
	}

	public Journal journal() {
		return new Journal(entries(), this.database.jdbc(), this.clock, fold(),
				this.beans.getBeanProvider(Follows.class));
	}

	public Durable durable() {
		try {
			return new Durable(this.database.transactions(), this.database.jdbc(), this.database.dataSource());
		}
		catch (MetaDataAccessException ex) {
			throw new IllegalStateException(ex);
		}
	}

	public StateRebuild rebuild() {
		return new StateRebuild(journal(), entries(), fold(), this.database.jdbc(), durable(),
				this.database.transactions());
	}

	public JournalVerifier verifier() {
		return new JournalVerifier(this.database.jdbc(), JSON, this.database.transactions());
	}

	private Fold fold() {
		return new Fold(this.beans.getBeanProvider(Applies.class), crossed());
	}

	CrossedActs crossed() {
		return new CrossedActs(this.database.jdbc(), entries(), this.clock);
	}

	EntryRepository entries() {
		return new EntryRepository(this.database.jdbc(), JSON);
	}

	/** Records one local act and returns its entry. */
	public Entry append(Act act) {
		return durable().commit(() -> journal().append(act, Origin.LOCAL));
	}

	/** An act of a Guangdong officer, with {@code {"n": n}} for a body. */
	public Act act(UUID subject, String type, int n) {
		return new Act(ActIds.at(this.clock.instant()), type, 1, true, subject, Mode.ACTUAL, "GD",
				new Signatory("gd.issuer", BilingualText.of("陳", "陈"), BilingualText.of("處長", "处长")),
				this.clock.instant(), JSON.createObjectNode().put("n", n));
	}

}
