package org.yuegang.liaison.roster;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.yuegang.liaison.directory.Appointment;
import org.yuegang.liaison.journal.Act;
import org.yuegang.liaison.journal.ActIds;
import org.yuegang.liaison.journal.Durable;
import org.yuegang.liaison.journal.Journal;
import org.yuegang.liaison.journal.MayIssue;
import org.yuegang.liaison.journal.Mode;
import org.yuegang.liaison.journal.Origin;
import org.yuegang.liaison.system.NodeIdentity;
import tools.jackson.databind.json.JsonMapper;

/**
 * Tells the other side who answers here, whenever that is not what it was told last: when the roster is changed, and
 * when a shift begins or ends. While nothing may be issued nothing is told; the next turn finds it still to be told.
 */
@Component
public class DutyTelling {

	private final OnDuty onDuty;

	private final DutyHeads heads;

	private final Journal journal;

	private final Durable durable;

	private final ObjectProvider<MayIssue> mayIssue;

	private final JsonMapper json;

	private final NodeIdentity node;

	private final Clock clock;

	DutyTelling(OnDuty onDuty, DutyHeads heads, Journal journal, Durable durable, ObjectProvider<MayIssue> mayIssue,
			JsonMapper json, NodeIdentity node, Clock clock) {
		this.onDuty = onDuty;
		this.heads = heads;
		this.journal = journal;
		this.durable = durable;
		this.mayIssue = mayIssue;
		this.json = json;
		this.node = node;
		this.clock = clock;
	}

	/** Tells what has changed since it was told last. @return how many acts were made: one or none */
	public int tellChange() {
		return told().isPresent() ? tell() : 0;
	}

	/** The same, also when nothing was told yet. */
	public int tell() {
		if (told().filter(head()::equals).isPresent()) {
			return 0;
		}
		return this.durable.commit(() -> {
			this.journal.lock();
			return tellLocked();
		});
	}

	private int tellLocked() {
		DutyHead head = head();
		boolean held = this.mayIssue.stream().anyMatch(port -> port.obstacle().isPresent());
		if (held || told().filter(head::equals).isPresent()) {
			return 0;
		}
		Instant now = this.clock.instant().truncatedTo(ChronoUnit.MILLIS);
		this.journal.append(new Act(ActIds.at(now), DutyHead.TYPE, DutyHead.VERSION, true,
				DutyHead.subjectOf(this.node.unit()), Mode.ACTUAL, this.node.unit(), null, now,
				this.json.valueToTree(head)), Origin.LOCAL);
		return 1;
	}

	private Optional<DutyHead> told() {
		return this.heads.of(this.node.unit()).map(DutyHeads.Said::head);
	}

	private DutyHead head() {
		return new DutyHead(this.onDuty.at(this.clock.instant())
			.watches()
			.stream()
			.flatMap(watch -> watch.officers().stream().map(one -> answering(watch, one)))
			.toList());
	}

	private static DutyHead.Answering answering(Watch watch, Appointment one) {
		return new DutyHead.Answering(watch.post(), one.officer().name(), one.officer().post(), one.phone(), watch.until());
	}

}
