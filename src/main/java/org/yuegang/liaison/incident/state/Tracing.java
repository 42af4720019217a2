package org.yuegang.liaison.incident.state;

import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;

import org.yuegang.liaison.deadline.DueOnReceipt;

/**
 * What surrounds the tracks: receipts, views, reminders, and which acts came too late.
 *
 * @param standDowns the act that stood an escalation down, by the escalation
 * @param late acts that found their object past on this node; they stay on the timeline, marked
 * @param actedOn the acts by which the counterpart told what it did
 * @param lastAt the time of the latest act, UTC
 */
public record Tracing(List<Receipt> receipts, List<Opened> opened, List<Alarm> alarms, Map<UUID, UUID> standDowns,
		List<TakenRung> rungs, List<UUID> actedOn, Set<UUID> late, Instant lastAt) {

	public Tracing {
		receipts = List.copyOf(receipts);
		opened = List.copyOf(opened);
		alarms = List.copyOf(alarms);
		// sorted: the state is written as text, and the same state has to be the same text
		standDowns = Collections.unmodifiableSortedMap(new TreeMap<>(standDowns));
		rungs = List.copyOf(rungs);
		actedOn = List.copyOf(actedOn);
		late = Collections.unmodifiableSortedSet(new TreeSet<>(late));
	}

	static Tracing startingAt(Instant at) {
		return new Tracing(List.of(), List.of(), List.of(), Map.of(), List.of(), List.of(), Set.of(), at);
	}

	Tracing with(Receipt receipt) {
		return new Tracing(ById.add(this.receipts, receipt, Receipt::act), this.opened, this.alarms, this.standDowns,
				this.rungs, this.actedOn, this.late, this.lastAt);
	}

	/** The receipts of that act with these times in place of what the other node said. */
	Tracing reckoned(UUID about, Instant at, List<DueOnReceipt> due) {
		return new Tracing(this.receipts.stream()
			.map(receipt -> receipt.about().equals(about) ? new Receipt(about, receipt.act(), at, due) : receipt)
			.toList(), this.opened, this.alarms, this.standDowns, this.rungs, this.actedOn, this.late, this.lastAt);
	}

	Tracing with(Opened view) {
		return new Tracing(this.receipts, ById.add(this.opened, view, Opened::act), this.alarms, this.standDowns,
				this.rungs, this.actedOn, this.late, this.lastAt);
	}

	Tracing with(Alarm alarm) {
		return new Tracing(this.receipts, this.opened, ById.add(this.alarms, alarm, Alarm::act), this.standDowns,
				this.rungs, this.actedOn, this.late, this.lastAt);
	}

	Tracing with(TakenRung rung) {
		return new Tracing(this.receipts, this.opened, this.alarms, this.standDowns,
				ById.add(this.rungs, rung, TakenRung::act), this.actedOn, this.late, this.lastAt);
	}

	Tracing stoodDown(UUID alarm, UUID by) {
		return new Tracing(this.receipts, this.opened, this.alarms, ById.put(this.standDowns, alarm, by), this.rungs,
				this.actedOn, this.late, this.lastAt);
	}

	Tracing acted(UUID act) {
		return new Tracing(this.receipts, this.opened, this.alarms, this.standDowns, this.rungs,
				ById.add(this.actedOn, act, id -> id), this.late, this.lastAt);
	}

	Tracing late(UUID act) {
		return new Tracing(this.receipts, this.opened, this.alarms, this.standDowns, this.rungs, this.actedOn,
				Set.copyOf(ById.add(List.copyOf(this.late), act, id -> id)), this.lastAt);
	}

	Tracing at(Instant act) {
		return act.isAfter(this.lastAt) ? new Tracing(this.receipts, this.opened, this.alarms, this.standDowns,
				this.rungs, this.actedOn, this.late, act) : this;
	}

	/** The part that both nodes hold alike. */
	Tracing shared() {
		return new Tracing(this.receipts, this.opened, this.alarms, this.standDowns,
				this.rungs.stream().filter(rung -> !rung.own()).toList(), this.actedOn, Set.of(), Instant.EPOCH);
	}

}
