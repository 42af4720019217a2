package org.yuegang.liaison.incident;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import org.springframework.stereotype.Component;
import org.yuegang.liaison.deadline.Duty;
import org.yuegang.liaison.incident.act.Body;
import org.yuegang.liaison.incident.act.IncidentDuty;
import org.yuegang.liaison.incident.notice.Fact;
import org.yuegang.liaison.incident.notice.Notice;
import org.yuegang.liaison.incident.notice.NoticeChecks;
import org.yuegang.liaison.incident.notice.NoticeReader;
import org.yuegang.liaison.incident.notice.Promise;
import org.yuegang.liaison.journal.Journal;

/** What becomes of the promised facts of a case when its next version is written. */
@Component
public class Promises {

	private final Journal journal;

	private final NoticeChecks checks;

	Promises(Journal journal, NoticeChecks checks) {
		this.journal = journal;
		this.checks = checks;
	}

	/** The duty keys of all promises that versions made so far. */
	public static Set<String> made(List<Duty> duties) {
		return of(duties).stream().map(Duty::key).collect(Collectors.toSet());
	}

	/** The promises still owed, in the order in which they were made. */
	public static List<Promise> owed(List<Duty> duties) {
		return of(duties).stream().filter(Duty::isOpen).map(duty -> Promise.ofDuty(duty.key())).distinct().toList();
	}

	/** What this notice as the next version ends: one that repeats a promise leaves it open. */
	Body.PromisesEnded endedBy(Notice notice, List<Duty> duties, Instant at) {
		List<String> kept = new ArrayList<>();
		List<String> withdrawn = new ArrayList<>();
		for (Duty duty : of(duties)) {
			if (!duty.isOpen()) {
				continue;
			}
			Optional<Promise> repeated = notice.promises()
				.stream()
				.filter(promise -> promise.dutyKey().equals(duty.key()))
				.findFirst();
			if (repeated.filter(Promise::isWithdrawn).isPresent()) {
				withdrawn.add(duty.key());
			}
			else if (repeated.isEmpty() && isTold(duty, notice, at)) {
				kept.add(duty.key());
			}
		}
		return new Body.PromisesEnded(kept, withdrawn);
	}

	/** The promises that this notice as the next version leaves out, without telling the fact: they stay owed. */
	public List<Promise> leftOut(Notice notice, List<Duty> duties, Instant at) {
		return of(duties).stream()
			.filter(Duty::isOpen)
			.filter(duty -> notice.promises().stream().noneMatch(promise -> promise.dutyKey().equals(duty.key())))
			.filter(duty -> !isTold(duty, notice, at))
			.map(duty -> Promise.ofDuty(duty.key()))
			.toList();
	}

	private boolean isTold(Duty duty, Notice notice, Instant at) {
		Notice promising = this.journal.find(duty.openedBy())
			.map(entry -> NoticeReader.restore(entry.act().body().required("notice")))
			.orElseThrow();
		return Fact.of(Promise.ofDuty(duty.key()).field())
			.filter(fact -> this.checks.tells(fact, notice, promising, at))
			.isPresent();
	}

	private static List<Duty> of(List<Duty> duties) {
		return duties.stream().filter(IncidentDuty.PROMISED_FACT::is).toList();
	}

}
